/// <reference types="office-js" />
import { type ExcelAccess, runBatch } from '../../src/workbook/excel/run-batch.ts';

/** Long enough for a person to finish a row of quick entries, short enough to feel at once. */
const pauseAfterTyping = 600;

/**
 * Calls back once people have stopped changing cells for a moment, with the ids of the sheets they changed. Changes that
 * the adapter writes raise no events, so ours are not heard.
 *
 * @returns Stops it.
 * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
 */
export async function watchChanges(
  access: ExcelAccess,
  changed: (sheetIds: readonly string[]) => void,
): Promise<() => Promise<void>> {
  const sheetIds = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const ids = [...sheetIds];
    sheetIds.clear();
    changed(ids);
  };
  const handle = await runBatch(access, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(({ worksheetId }) => {
      sheetIds.add(worksheetId);
      clearTimeout(timer);
      timer = setTimeout(tell, pauseAfterTyping);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(timer);
    await access.run(async () => {
      handle.remove();
      await handle.context.sync();
    });
  };
}
