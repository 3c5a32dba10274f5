import type {
  ICellData,
  IExecutionOptions,
  ILanguagePack,
  IRange,
  IStyleData,
  IWorkbookData,
  Nullable,
  Univer,
  Workbook,
} from '@univerjs/core';
import type { CellRange } from '../../../src/grid/address.ts';
import { core, formulas, sheets } from './packages.ts';
import { referenceReach } from './reference-reach.ts';
import { UniverSheet } from './univer-sheet.ts';

/** What the engine calls the one workbook it holds. */
export const unitId = 'workbook';

/** Cells whose contents have changed, or whose formulas are to be calculated anew. */
export interface DirtyCells {
  readonly sheetId: string;
  readonly range: CellRange;
}

function engineRange({ rowIndex, columnIndex, rowCount, columnCount }: CellRange): IRange {
  return {
    startRow: rowIndex,
    startColumn: columnIndex,
    endRow: rowIndex + rowCount - 1,
    endColumn: columnIndex + columnCount - 1,
  };
}

/** Rules by workbook, sheet and id. */
type WaitingRules = Record<string, Record<string, Record<string, boolean>>>;

const headless = (): EngineScreen => ({
  texts: {},
  register: (univer) => {
    univer.registerPlugin(formulas.UniverFormulaEnginePlugin);
    univer.registerPlugin(sheets.UniverSheetsPlugin);
  },
  workbook: { sheetOrder: [], sheets: {}, styles: {} },
});

/** A range of cells that a formula fills by itself. */
export interface Spill {
  readonly anchor: { readonly rowIndex: number; readonly columnIndex: number };
  readonly range: CellRange;
}

/** What a page adds to the engine: a screen, and the sheets to show from the start. */
export interface EngineScreen {
  /** Texts of the screen's parts; the engine itself has none. */
  readonly texts: ILanguagePack;
  /** Registers the engine's own plugins and those of the screen, in the order that they need. */
  readonly register: (univer: Univer) => void;
  /** The sheets to begin with: `addSheet` with the same id takes one over as it is. */
  readonly workbook: Partial<IWorkbookData> & Pick<IWorkbookData, 'sheets'>;
}

/** The grid engine: cells, styles, calculation. It knows nothing of Excel's object model; a screen is put on from outside. */
export class UniverBook {
  /** Whether a command of ours is running, so that what happens is not taken for a person's doing. */
  isRunning = false;
  /** Called before each command of ours that changes cells: the screen keeps what undoes it. */
  beforeRun: ((command: string, params: object) => void) | undefined;
  /** Called when formulas of rules wait to be calculated. */
  onWaitingRules: (() => void) | undefined;
  readonly univer: Univer;
  readonly #workbook: Workbook;
  readonly #commands;
  readonly #formulaData;
  readonly #functions;
  readonly #calculation;
  readonly #names;
  readonly #sheets = new Map<string, UniverSheet>();
  #waitingRules: WaitingRules = {};

  constructor(screen: EngineScreen = headless()) {
    const locale = core.LocaleType.EN_US;
    this.univer = new core.Univer({
      locale,
      locales: { [locale]: screen.texts },
      logLevel: core.LogLevel.SILENT,
    });
    screen.register(this.univer);
    const begun = new Set(Object.keys(screen.workbook.sheets));
    this.#workbook = this.univer.createUnit<Partial<IWorkbookData>, Workbook>(
      core.UniverInstanceType.UNIVER_SHEET,
      { id: unitId, ...screen.workbook },
    );
    // The engine gives a workbook without sheets one of its own.
    for (const sheet of this.#workbook.getSheets()) {
      if (!begun.has(sheet.getSheetId())) this.#workbook.removeSheet(sheet.getSheetId());
    }
    const injector = this.univer.__getInjector();
    this.#commands = injector.get(core.ICommandService);
    this.#commands.onCommandExecuted(({ id, params }) => {
      if (id === formulas.OtherFormulaMarkDirty.id) this.#markRules(Object(params));
    });
    this.#formulaData = injector.get(formulas.FormulaDataModel);
    this.#functions = injector.get(formulas.IFunctionService);
    this.#calculation = injector.get(formulas.ICalculateFormulaService);
    this.#names = injector.get(formulas.IDefinedNamesService);
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Runs one of the engine's commands on this workbook. */
  run(command: string, params: object, options?: IExecutionOptions): void {
    const before = this.isRunning;
    const whole = { unitId, ...params };
    this.beforeRun?.(command, whole);
    this.isRunning = true;
    try {
      this.#commands.syncExecuteCommand(command, whole, options);
    } finally {
      this.isRunning = before;
    }
  }

  /** Adds a sheet after the last one, or takes over the one of that id that the engine began with. */
  addSheet(id: string, name: string): UniverSheet {
    if (!this.#workbook.getSheetBySheetId(id)) {
      const sheet = core.mergeWorksheetSnapshotWithDefault({ id, name });
      // As if it came from elsewhere: the engine shows sheets that are added here at once, Excel does not.
      this.run(sheets.InsertSheetMutation.id, { index: this.#sheets.size, sheet }, { fromCollab: true });
    }
    const sheet = this.#workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The grid engine made no sheet for ${name}.`);
    const added = new UniverSheet(this, sheet);
    this.#sheets.set(id, added);
    return added;
  }

  removeSheet(id: string): void {
    this.#sheets.delete(id);
    if (!this.#workbook.getSheetBySheetId(id)) return;
    this.run(sheets.RemoveSheetMutation.id, { subUnitId: id, subUnitName: '' });
  }

  /** The engine's own object of the workbook, for the screen. */
  get workbook(): Workbook {
    return this.#workbook;
  }

  styleOf(cell: Nullable<ICellData>): IStyleData | undefined {
    return this.#workbook.getStyles().getStyleByCell(cell) ?? undefined;
  }

  /** @param sheetId - Where the name is known; everywhere without it. */
  setName(name: string, formula: string, sheetId?: string): void {
    const scope = sheetId === undefined ? {} : { localSheetId: sheetId };
    const id = nameId(name, sheetId);
    this.#names.registerDefinedName(unitId, { id, name, formulaOrRefString: formula, ...scope });
  }

  removeName(name: string, sheetId?: string): void {
    this.#names.removeDefinedName(unitId, nameId(name, sheetId));
  }

  addFunction(executor: InstanceType<typeof formulas.BaseFunction>): void {
    this.#functions.registerExecutors(executor);
  }

  /** Whether formulas of rules (conditional formats, validations) wait to be calculated. */
  get hasWaitingRules(): boolean {
    return Object.keys(this.#waitingRules).length > 0;
  }

  #markRules(marked: WaitingRules): void {
    for (const [unit, sheetsOfUnit] of Object.entries(marked)) {
      const known = { ...this.#waitingRules[unit] };
      for (const [sheet, rules] of Object.entries(sheetsOfUnit ?? {}))
        known[sheet] = { ...known[sheet], ...rules };
      this.#waitingRules[unit] = known;
    }
    this.onWaitingRules?.();
  }

  get hasFormulas(): boolean {
    return [...this.#sheets.values()].some((sheet) => sheet.hasFormulas);
  }

  /**
   * Calculates every formula, or only those that see or stand in some cells, and rules that wait.
   *
   * @param plain - The formula the engine is to calculate for one that stands in a cell.
   * @param only - Where cells have changed; every formula is calculated when left out.
   */
  async calculate(
    plain: (formula: string, rowIndex: number, columnIndex: number) => string,
    only?: readonly DirtyCells[],
  ): Promise<void> {
    const rules = this.#waitingRules;
    this.#waitingRules = {};
    if (!only) {
      this.#formulaData.setArrayFormulaRange({});
      this.#formulaData.setArrayFormulaCellData({});
    }
    const formulaData = this.#formulaData.getFormulaData();
    let [rowCount, columnCount] = [0, 0];
    for (const sheet of Object.values(formulaData[unitId] ?? {})) {
      new core.ObjectMatrix(sheet ?? {}).forValue((row, column, item) => {
        if (!item?.f) return;
        item.f = plain(item.f, row, column);
        const reach = referenceReach(item.f);
        rowCount = Math.max(rowCount, reach.rowCount);
        columnCount = Math.max(columnCount, reach.columnCount);
      });
    }
    for (const sheet of this.#sheets.values()) sheet.makeRoom(rowCount, columnCount);
    await new Promise<void>((resolve) => {
      const listening = this.#commands.onCommandExecuted(({ id, params }) => {
        if (id !== formulas.SetFormulaCalculationNotificationMutation.id) return;
        if (Object(params).functionsExecutedState === undefined) return;
        listening.dispose();
        resolve();
      });
      void this.#calculation.execute({
        formulaData,
        arrayFormulaCellData: this.#formulaData.getArrayFormulaCellData(),
        arrayFormulaRange: this.#formulaData.getArrayFormulaRange(),
        forceCalculate: !only,
        dirtyRanges: (only ?? []).map(({ sheetId, range }) => ({
          unitId,
          sheetId,
          range: engineRange(range),
        })),
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: rules,
        clearDependencyTreeCache: {},
      });
    });
  }

  spilledCell(sheetId: string, rowIndex: number, columnIndex: number): ICellData | undefined {
    return (
      this.#formulaData.getArrayFormulaCellData()[unitId]?.[sheetId]?.[rowIndex]?.[columnIndex] ?? undefined
    );
  }

  eachSpilledCell(sheetId: string, visit: (rowIndex: number, columnIndex: number) => void): void {
    for (const [row, columns] of Object.entries(
      this.#formulaData.getArrayFormulaCellData()[unitId]?.[sheetId] ?? {},
    )) {
      for (const column of Object.keys(columns ?? {})) visit(Number(row), Number(column));
    }
  }

  /** What the formulas of a sheet spill over. */
  spills(sheetId: string): Spill[] {
    const rows = this.#formulaData.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries<IRange | null>(Object(columns)).flatMap(([column, range]) => {
        if (!range) return [];
        const { startRow, startColumn, endRow, endColumn } = range;
        return [
          {
            anchor: { rowIndex: Number(row), columnIndex: Number(column) },
            range: {
              rowIndex: startRow,
              columnIndex: startColumn,
              rowCount: endRow - startRow + 1,
              columnCount: endColumn - startColumn + 1,
            },
          },
        ];
      }),
    );
  }
}

function nameId(name: string, sheetId = ''): string {
  return `${sheetId}${name.toLowerCase()}`;
}
