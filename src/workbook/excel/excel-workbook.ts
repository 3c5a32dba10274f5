/// <reference types="office-js" />
import type { CellPosition } from '../../grid/address.ts';
import type { Change } from '../change.ts';
import type { Resolution } from '../resolution.ts';
import { resolveChanges } from '../resolve-changes.ts';
import type {
  ApplyOptions,
  ApplyResult,
  ReadOptions,
  SheetSnapshot,
  Workbook,
  WorkbookSnapshot,
} from '../workbook.ts';
import { addSheet } from './add-sheet.ts';
import { noSpills } from './ask-spills.ts';
import type { ExcelFacts, SheetFacts } from './excel-facts.ts';
import type { ExcelState, SheetState } from './excel-state.ts';
import { ExcelSheetView, excelView } from './excel-view.ts';
import { readFacts, readState, type WantsSheet } from './read-state.ts';
import { type ExcelAccess, runBatch } from './run-batch.ts';
import { writeCells } from './write-cells.ts';
import { writeInRequests } from './write-in-requests.ts';
import type { WriteStep } from './write-step.ts';
import { writeTableRows } from './write-table-rows.ts';

/**
 * The workbook that is open in Excel: one round trip to read, one to read and one to write when changes are applied.
 *
 * Excel on the web takes and gives 5 MB in one: what is more is read and written in several. Should Excel refuse a later
 * part of such a write, what was written before stays, and the error says which.
 *
 * Events of our own changes are suppressed while they are written, so that listeners hear of people's changes only.
 */
export class ExcelWorkbook implements Workbook {
  readonly #access: ExcelAccess;
  /** The sheets and tables found last; while they stay, one round trip reads everything. */
  #facts: ExcelFacts;
  /** By sheet the formulas whose spill was asked for last: they are asked for again in the same round trip. */
  readonly #asked = new Map<string, readonly CellPosition[]>();

  private constructor(access: ExcelAccess, facts: ExcelFacts) {
    this.#access = access;
    this.#facts = facts;
  }

  /**
   * Opens the workbook that Excel shows, with one small round trip that finds its sheets and tables.
   *
   * @throws CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  static async open(access: ExcelAccess): Promise<ExcelWorkbook> {
    return new ExcelWorkbook(access, await readFacts(access));
  }

  get name(): string {
    return this.#facts.name;
  }

  async read({ sheets, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const wanted = sheets?.map((name) => name.toLowerCase());
    const state = await this.#readState(({ name }) => !wanted || wanted.includes(name.toLowerCase()), false);
    onProgress?.({ done: 1, total: 1 });
    const { name, dateSystem } = state.facts;
    return { name, dateSystem, sheets: state.sheets.map(toSnapshot) };
  }

  /**
   * @throws PartlyWrittenError where the changes are too large for one request and a later one is refused; else
   * CellBeingEditedError or ExcelRequestError as Excel answers.
   */
  async apply(
    changes: readonly Change[],
    { allOrNothing, onProgress }: ApplyOptions = {},
  ): Promise<ApplyResult> {
    if (changes.length === 0) return { applied: [], refused: [] };
    const wants = sheetsOf(changes, this.#facts);
    const state = await this.#readState(wants, true);
    const view = excelView(state);
    const others = state.facts.sheets
      .filter((sheet) => !wants(sheet))
      .map((sheet) => unreadSheet(sheet, state.facts));
    const resolution = resolveChanges(
      { ...view, sheets: [...view.sheets, ...others] },
      changes,
      allOrNothing ?? false,
    );
    if (resolution.applied.length > 0) await this.#write(resolution, view.sheets);
    onProgress?.({ done: changes.length, total: changes.length });
    return { applied: resolution.applied, refused: resolution.refused };
  }

  async #readState(wants: WantsSheet, forChanges: boolean): Promise<ExcelState> {
    const known = { known: this.#facts, asked: this.#asked };
    const state = await readState(this.#access, { ...known, wants, forChanges });
    this.#facts = state.facts;
    for (const { facts, spills } of state.sheets) this.#asked.set(facts.id, spills.asked);
    return state;
  }

  async #write(resolution: Resolution, views: readonly ExcelSheetView[]): Promise<void> {
    try {
      await this.#queue(resolution, views);
    } catch (error) {
      await this.#enableEvents().catch(() => undefined);
      throw error;
    }
  }

  /** A request that failed half-way may have left them off; where this fails too, Excel takes no requests and ran none. */
  #enableEvents(): Promise<void> {
    return runBatch(this.#access, async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  }

  #queue({ cells, tables, sheets }: Resolution, views: readonly ExcelSheetView[]): Promise<void> {
    return runBatch(this.#access, (context) => {
      const steps: WriteStep[] = [];
      for (const [sheetIndex, view] of views.entries()) {
        const sheet = context.workbook.worksheets.getItem(view.id);
        const here = cells.filter((cell) => cell.sheetIndex === sheetIndex);
        steps.push(...writeCells(sheet, view, here));
        for (const change of tables) {
          if (change.table.sheetIndex === sheetIndex)
            steps.push(...writeTableRows({ context, sheet, view, access: this.#access }, change));
        }
      }
      for (const { layout } of sheets) steps.push(...addSheet(context, layout));
      return writeInRequests(context, steps);
    });
  }
}

/** The sheets whose cells changes are held against: all of them where one is not found where it was. */
function sheetsOf(
  changes: readonly Change[],
  { sheets, tables }: ExcelFacts,
): (sheet: SheetFacts) => boolean {
  const ids = new Set<string>();
  const byName = new Map(sheets.map(({ name, id }) => [name.toLowerCase(), id]));
  const byTable = new Map(tables.map(({ name, sheetId }) => [name.toLowerCase(), sheetId]));
  for (const change of changes) {
    if (change.kind === 'add-sheet') continue;
    const { sheet, table } = change.target ?? {
      sheet: change.kind === 'set-cell' ? change.sheet : '',
      table: null,
    };
    const id = table === null ? byName.get(sheet.toLowerCase()) : byTable.get(table.toLowerCase());
    if (id === undefined) return () => true;
    ids.add(id);
  }
  return ({ id }) => ids.has(id);
}

/** A sheet that no change is about: its name and its tables' names are taken, its cells are not known. */
function unreadSheet(facts: SheetFacts, { tables }: ExcelFacts): ExcelSheetView {
  const range = { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 };
  return new ExcelSheetView({
    facts,
    cells: { rows: [], numberFormats: [] },
    tables: tables
      .filter(({ sheetId }) => sheetId === facts.id)
      .map(({ name }) => ({ name, sheet: facts.name, range, totalsRowCount: 0 })),
    isLocked: () => true,
    merged: [],
    spills: noSpills,
  });
}

function toSnapshot({ facts, cells, tables, spills }: SheetState): SheetSnapshot {
  const { rows, numberFormats } = cells;
  const numberFormat = (rowIndex: number, columnIndex: number) =>
    numberFormats[rowIndex]?.[columnIndex] ?? 'General';
  return {
    name: facts.name,
    visibility: facts.visibility,
    grid: { rows, numberFormat },
    tables,
    spills: spills.ranges,
  };
}
