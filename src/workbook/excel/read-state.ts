/// <reference types="office-js" />
import type { CellRange } from '../../grid/address.ts';
import type { TableRegion } from '../workbook.ts';
import { askCells, askLocks, askMerged, type SheetCells } from './ask-cells.ts';
import { ExcelRequestError } from './errors.ts';
import { askFacts, type ExcelFacts, isSameShape, type SheetFacts, type TableFacts } from './excel-facts.ts';
import type { ExcelState, SheetState } from './excel-state.ts';
import { readInBlocks } from './read-in-blocks.ts';
import { type ExcelAccess, runBatch } from './run-batch.ts';

/** Which sheets' cells are wanted, by their facts. */
type WantsSheet = (sheet: SheetFacts) => boolean;

export interface ReadStateOptions {
  /** What was known before: with it, and nothing else changed, one round trip is enough. */
  readonly known?: ExcelFacts | undefined;
  readonly wants: WantsSheet;
  /** Whether protection and merged cells are wanted too, as changes need them. */
  readonly forChanges: boolean;
}

const mostAttempts = 4;
const tooLarge = 'ResponsePayloadSizeLimitExceeded';

/** Reads the facts of a workbook, in one small round trip. */
export function readFacts(access: ExcelAccess): Promise<ExcelFacts> {
  return runBatch(access, async (context) => {
    const facts = askFacts(context);
    await context.sync();
    return facts();
  });
}

/**
 * Reads a workbook: one round trip when its sheets and tables are those known before, else one more for each change of
 * them that is found.
 */
export async function readState(access: ExcelAccess, options: ReadStateOptions): Promise<ExcelState> {
  let known = options.known ?? (await readFacts(access));
  for (let attempt = 1; attempt < mostAttempts; attempt++) {
    const answer = await tryToRead(access, known, options);
    if (answer !== 'stale' && isSameShape(known, answer.facts)) return answer;
    known = answer === 'stale' ? await readFacts(access) : answer.facts;
  }
  throw new ExcelRequestError(
    'Conflict',
    'the sheets of the workbook keep changing. Try again in a moment.',
    undefined,
  );
}

async function tryToRead(
  access: ExcelAccess,
  known: ExcelFacts,
  options: ReadStateOptions,
): Promise<ExcelState | 'stale'> {
  try {
    return await runBatch(access, (context) => readOnce(context, access, known, options));
  } catch (error) {
    // A sheet or table that was known is gone.
    if (error instanceof ExcelRequestError && error.code === 'ItemNotFound') return 'stale';
    if (!(error instanceof ExcelRequestError && error.code === tooLarge)) throw error;
    const cells = await readInBlocks(access, known.sheets.filter(options.wants));
    return runBatch(access, (context) => readOnce(context, access, known, options, cells));
  }
}

async function readOnce(
  context: Excel.RequestContext,
  access: ExcelAccess,
  known: ExcelFacts,
  { wants, forChanges }: ReadStateOptions,
  cellsRead?: ReadonlyMap<string, SheetCells>,
): Promise<ExcelState> {
  const facts = askFacts(context);
  const tables = known.tables.map((table) => ({ table, range: askTableRange(context, table) }));
  const sheets = known.sheets.filter(wants).map((sheet) => ({
    sheet,
    cells: cellsRead
      ? () => cellsRead.get(sheet.id) ?? { rows: [], numberFormats: [] }
      : askCells(context, sheet),
    locks: forChanges && sheet.isProtected ? askLocks(context, sheet) : () => () => true,
    merged: forChanges ? askMerged(context, sheet, access) : () => [],
  }));
  await context.sync();
  const now = facts();
  const names = new Map(now.sheets.map((sheet) => [sheet.id, sheet]));
  const regions = tables.map(({ table, range }) => ({
    sheetId: table.sheetId,
    range: range(),
    id: table.id,
  }));
  return {
    facts: now,
    sheets: sheets.map(({ sheet, cells, locks, merged }): SheetState => {
      const current = names.get(sheet.id) ?? sheet;
      return {
        facts: current,
        cells: cells(),
        tables: regions
          .filter(({ sheetId }) => sheetId === sheet.id)
          .map(({ id, range }) => toRegion(now, id, range, current.name)),
        isLocked: locks(),
        merged: merged(),
      };
    }),
  };
}

function askTableRange({ workbook }: Excel.RequestContext, { id }: TableFacts): () => CellRange {
  const range = workbook.tables.getItem(id).getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    return { rowIndex, columnIndex, rowCount, columnCount };
  };
}

function toRegion({ tables }: ExcelFacts, id: string, range: CellRange, sheet: string): TableRegion {
  const table = tables.find((known) => known.id === id);
  return { name: table?.name ?? '', sheet, range, totalsRowCount: table?.hasTotals ? 1 : 0 };
}
