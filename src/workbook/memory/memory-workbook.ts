import type { DateSystem } from '../../grid/serial-date.ts';
import type { Change } from '../change.ts';
import { resolveChanges } from '../resolve-changes.ts';
import type { ApplyOptions, ApplyResult, ReadOptions, Workbook, WorkbookSnapshot } from '../workbook.ts';
import { MemorySheet, type MemorySheetSource } from './memory-sheet.ts';

/** A workbook to keep in memory. */
export interface MemoryWorkbookSource {
  readonly name?: string;
  readonly dateSystem?: DateSystem;
  readonly sheets: readonly MemorySheetSource[];
  readonly definedNames?: readonly string[];
  /** Refuses new sheets, like a workbook whose structure is protected. */
  readonly isStructureLocked?: boolean;
}

/** A workbook that lives in memory: for tests, and for tables that are not in a file yet. */
export class MemoryWorkbook implements Workbook {
  readonly name: string;
  readonly #dateSystem: DateSystem;
  readonly #sheets: MemorySheet[];
  readonly #definedNames: readonly string[];
  readonly #isStructureLocked: boolean;

  constructor({ name, dateSystem, sheets, definedNames, isStructureLocked }: MemoryWorkbookSource) {
    this.name = name ?? 'memory';
    this.#dateSystem = dateSystem ?? '1900';
    this.#sheets = sheets.map((sheet) => new MemorySheet(sheet));
    this.#definedNames = definedNames ?? [];
    this.#isStructureLocked = isStructureLocked ?? false;
  }

  read({ sheets, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const wanted = sheets?.map((sheet) => sheet.toLowerCase());
    const read = this.#sheets.filter(({ name }) => !wanted || wanted.includes(name.toLowerCase()));
    const snapshot: WorkbookSnapshot = {
      name: this.name,
      dateSystem: this.#dateSystem,
      sheets: read.map((sheet) => sheet.snapshot()),
    };
    onProgress?.({ done: read.length, total: read.length });
    return Promise.resolve(snapshot);
  }

  apply(changes: readonly Change[], { allOrNothing, onProgress }: ApplyOptions = {}): Promise<ApplyResult> {
    const view = {
      sheets: this.#sheets,
      definedNames: this.#definedNames,
      isStructureLocked: this.#isStructureLocked,
    };
    const { applied, refused, cells, tables, sheets } = resolveChanges(view, changes, allOrNothing ?? false);
    for (const { change, sheetIndex, rowIndex, columnIndex } of cells) {
      this.#sheets[sheetIndex]?.setCell(rowIndex, columnIndex, change);
    }
    for (const table of tables) this.#sheets[table.table.sheetIndex]?.changeTable(table);
    for (const { layout } of sheets) this.#sheets.push(MemorySheet.fromLayout(layout));
    onProgress?.({ done: changes.length, total: changes.length });
    return Promise.resolve({ applied, refused });
  }
}
