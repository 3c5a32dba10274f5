import type { PlanBook } from '../../partners/plan-book.ts';
import type { Change } from '../../workbook/change.ts';
import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { FileChangedError } from '../../workbook/xlsx/errors.ts';
import { FileStore } from '../../workbook/xlsx/file-store.ts';
import { keptTextsOf } from '../../workbook/xlsx/kept-texts-of.ts';
import { nodeCodec } from '../../workbook/xlsx/node-codec.ts';
import { PackageWorkbook } from '../../workbook/xlsx/package-workbook.ts';
import { PlanMovedError } from './errors.ts';
import { StampedStore } from './stamped-store.ts';

/** A plan in a file and the spreadsheets that it is shared in, for one command. */
export interface PlanFile {
  /** Its formulas are not calculated by anybody else. */
  readonly plan: PlanBook;
  /** The desk, whose spreadsheets are written only while the file is as it was read. */
  readonly desk: SpreadsheetDesk;
  /** What was to be written into the plan when another program was found to have saved it. */
  readonly lost: readonly Change[];
}

/**
 * Opens a plan in a file together with the desk of its spreadsheets. Nothing is read yet.
 *
 * Once another program has saved the file, nothing is written to it any more, and each write throws `PlanMovedError`: what
 * is remembered of the sync would be written over what that program knows of it.
 */
export function openPlanFile(path: string, desk: SpreadsheetDesk): PlanFile {
  const store = new StampedStore(new FileStore(path));
  const workbook = new PackageWorkbook(store, { codec: nodeCodec });
  const kept = keptTextsOf(workbook);
  const lost: Change[] = [];
  let isSent = false;
  let hasMoved = false;
  const moved = () => {
    hasMoved = true;
    return new PlanMovedError(workbook.name, isSent);
  };
  const written = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (hasMoved) throw moved();
    try {
      return await work();
    } catch (error) {
      throw error instanceof FileChangedError ? moved() : error;
    }
  };
  const sent = (remote: Workbook): Workbook => ({
    get name() {
      return remote.name;
    },
    read: (options) => remote.read(options),
    apply: async (changes, options) => {
      if (hasMoved || !(await store.isAsKnown())) throw moved();
      const result = await remote.apply(changes, options);
      isSent ||= result.applied.length > 0;
      return result;
    },
  });
  return {
    plan: {
      workbook: {
        name: workbook.name,
        read: (options) => workbook.read(options),
        apply: (changes, options) =>
          written(() => workbook.apply(changes, options)).catch((error: unknown) => {
            if (error instanceof PlanMovedError) lost.push(...changes);
            throw error;
          }),
      },
      kept: { read: (key) => kept.read(key), write: (key, text) => written(() => kept.write(key, text)) },
      calculatesItself: false,
    },
    desk: {
      ...(desk.pages !== undefined && { pages: desk.pages }),
      open: (spreadsheetId) => sent(desk.open(spreadsheetId)),
      create: (title, layouts) => desk.create(title, layouts),
      lease: async (spreadsheetId, options) => {
        const lease = await desk.lease(spreadsheetId, options);
        isSent = false;
        return lease;
      },
    },
    lost,
  };
}
