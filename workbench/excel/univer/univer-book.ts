import type { ICellData, IRange, IStyleData, Nullable, Univer, Workbook } from '@univerjs/core';
import type { CellRange } from '../../../src/grid/address.ts';
import { core, formulas, sheets } from './packages.ts';
import { UniverSheet } from './univer-sheet.ts';

const unitId = 'workbook';

/** A range of cells that a formula fills by itself. */
export interface Spill {
  readonly anchor: { readonly rowIndex: number; readonly columnIndex: number };
  readonly range: CellRange;
}

/** The grid engine without a screen: cells, styles, calculation. It knows nothing of Excel's object model. */
export class UniverBook {
  readonly #univer: Univer;
  readonly #workbook: Workbook;
  readonly #commands;
  readonly #formulaData;
  readonly #functions;
  readonly #calculation;
  readonly #names;
  readonly #sheets = new Map<string, UniverSheet>();

  constructor() {
    const locale = core.LocaleType.EN_US;
    this.#univer = new core.Univer({ locale, locales: { [locale]: {} }, logLevel: core.LogLevel.SILENT });
    this.#univer.registerPlugin(formulas.UniverFormulaEnginePlugin);
    this.#univer.registerPlugin(sheets.UniverSheetsPlugin);
    this.#workbook = this.#univer.createUnit(core.UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      sheetOrder: [],
      sheets: {},
    });
    for (const sheet of this.#workbook.getSheets()) this.#workbook.removeSheet(sheet.getSheetId());
    const injector = this.#univer.__getInjector();
    this.#commands = injector.get(core.ICommandService);
    this.#formulaData = injector.get(formulas.FormulaDataModel);
    this.#functions = injector.get(formulas.IFunctionService);
    this.#calculation = injector.get(formulas.ICalculateFormulaService);
    this.#names = injector.get(formulas.IDefinedNamesService);
  }

  dispose(): void {
    this.#univer.dispose();
  }

  /** Runs one of the engine's commands on this workbook. */
  run(command: string, params: object): void {
    this.#commands.syncExecuteCommand(command, { unitId, ...params });
  }

  addSheet(id: string, name: string): UniverSheet {
    this.#workbook.addWorksheet(id, this.#sheets.size, { id, name });
    const sheet = this.#workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`The grid engine made no sheet for ${name}.`);
    const added = new UniverSheet(this, sheet);
    this.#sheets.set(id, added);
    return added;
  }

  removeSheet(id: string): void {
    this.#workbook.removeSheet(id);
    this.#sheets.delete(id);
  }

  styleOf(cell: Nullable<ICellData>): IStyleData | undefined {
    return this.#workbook.getStyles().getStyleByCell(cell) ?? undefined;
  }

  setName(name: string, formula: string): void {
    this.#names.registerDefinedName(unitId, { id: name.toLowerCase(), name, formulaOrRefString: formula });
  }

  removeName(name: string): void {
    this.#names.removeDefinedName(unitId, name.toLowerCase());
  }

  addFunction(executor: InstanceType<typeof formulas.BaseFunction>): void {
    this.#functions.registerExecutors(executor);
  }

  get hasFormulas(): boolean {
    return [...this.#sheets.values()].some((sheet) => sheet.hasFormulas);
  }

  /**
   * Calculates every formula.
   *
   * @param plain - The formula the engine is to calculate for one that stands in a cell.
   */
  async calculate(plain: (formula: string, rowIndex: number, columnIndex: number) => string): Promise<void> {
    this.#formulaData.setArrayFormulaRange({});
    this.#formulaData.setArrayFormulaCellData({});
    const formulaData = this.#formulaData.getFormulaData();
    for (const sheet of Object.values(formulaData[unitId] ?? {})) {
      new core.ObjectMatrix(sheet ?? {}).forValue((row, column, item) => {
        if (item?.f) item.f = plain(item.f, row, column);
      });
    }
    await new Promise<void>((resolve) => {
      const listening = this.#commands.onCommandExecuted(({ id, params }) => {
        if (id !== formulas.SetFormulaCalculationNotificationMutation.id) return;
        if (Object(params).functionsExecutedState === undefined) return;
        listening.dispose();
        resolve();
      });
      void this.#calculation.execute({
        formulaData,
        arrayFormulaCellData: {},
        arrayFormulaRange: {},
        forceCalculate: true,
        dirtyRanges: [],
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
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
