import { layoutsInDateSystem } from '../plan/layout/layouts-in-date-system.ts';
import { boardSheets } from '../report/sheet/board-sheets.ts';
import type { BoardReport } from '../report/value/board-report.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import type { PackageWorkbook } from '../workbook/xlsx/package-workbook.ts';

/**
 * Adds a report's sheets to the workbook of its plan, in the place of those of an earlier report: all of it in one write.
 *
 * @param snapshot - The workbook as it was read last.
 * @param replaced - Names of the sheets that go.
 * @returns The names of the new sheets; or why none was added, as a sentence, and then the workbook is as it was.
 */
export async function addReportSheets(
  workbook: PackageWorkbook,
  snapshot: WorkbookSnapshot,
  report: BoardReport,
  replaced: readonly string[],
): Promise<{ readonly names: readonly string[]; readonly refused: string | null }> {
  const kept = snapshot.sheets.filter(({ name }) => !replaced.includes(name));
  const taken = kept.flatMap(({ name, tables }) => [name, ...tables.map((table) => table.name)]);
  const layouts = layoutsInDateSystem(boardSheets(report, { taken }), snapshot.dateSystem);
  const { refused } = await workbook.apply(
    layouts.map((layout) => ({ kind: 'add-sheet', layout })),
    { allOrNothing: true, removedSheets: replaced },
  );
  const reason = refused.find((each) => each.reason !== 'others-refused');
  return { names: layouts.map(({ name }) => name), refused: reason ? refusalSentence(reason) : null };
}
