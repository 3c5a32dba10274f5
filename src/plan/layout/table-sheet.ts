import type { Cell } from '../../grid/cell.ts';
import type { DateSystem } from '../../grid/serial-date.ts';
import { codecOfColumn } from '../../table/codec-of-column.ts';
import type { Column } from '../../table/column.ts';
import type { RowDraft, TableDefinition } from '../../table/define-table.ts';
import type { CellStyle, LayoutCell, ListValidation, SheetLayout } from '../../workbook/sheet-layout.ts';
import { columnValidation } from './column-validation.ts';
import { bodyBorder, headerStyle, helpStyle, tableStyleName, titleStyle } from './look.ts';
import { isRagColumn, ragRules } from './rag-rules.ts';
import type { SheetLook } from './sheet-look.ts';

/** The header row of every sheet of a plan, counted from 0: title, help and a tip stand above it. */
export const headerRowIndex = 3;

/** Lists and colours reach this far below the last row, so that rows added later have them too. */
export const spareRows = 500;

export interface TableSheetOptions<D extends TableDefinition> {
  /** Formulas with their values that stand in a column instead of the rows' values; `null` leaves a cell as it is. */
  readonly formulas?: ReadonlyMap<keyof D['columns'], (row: RowDraft<D>, rowIndex: number) => Cell>;
  /** Formulas that fill whole columns, without "=". */
  readonly columnFormulas?: ReadonlyMap<keyof D['columns'], string>;
  /** Lists for columns whose choices stand in another table, by a formula. */
  readonly choiceFormulas?: ReadonlyMap<keyof D['columns'], string>;
  /** The date system of the workbook that the sheet goes into. Default 1900, that of new workbooks. */
  readonly dateSystem?: DateSystem;
}

/** The sheet of a table: title, help, header row, the rows, and what helps people to fill them. */
export function tableSheet<D extends TableDefinition>(
  definition: D,
  rows: readonly RowDraft<D>[],
  look: SheetLook<D>,
  options: TableSheetOptions<D> = {},
): SheetLayout {
  const names: readonly (keyof D['columns'])[] = Object.keys(definition.columns);
  const columns = names.map((name) => ({
    name,
    column: columnOf(definition, name),
    style: columnStyle(definition, look, name),
    styleOf: bodyStyles(columnStyle(definition, look, name)),
  }));
  const body = rows.map((row, rowIndex) =>
    columns.map(({ name, column, styleOf }): LayoutCell => {
      const formula = options.formulas?.get(name)?.(row, rowIndex) ?? null;
      return {
        value: formula ?? cellOf(column, row[name], options.dateSystem),
        style: styleOf(look.cellFormat?.(row, name)),
      };
    }),
  );
  const blankRow = columns.map(({ name, styleOf }): LayoutCell => {
    const formula = options.columnFormulas?.get(name);
    return { value: formula === undefined ? null : { formula, value: null }, style: styleOf(undefined) };
  });
  const bodyRows = body.length === 0 ? [blankRow] : body;
  const reach = bodyRows.length + spareRows;
  const columnRange = (columnIndex: number) => ({
    rowIndex: headerRowIndex + 1,
    columnIndex,
    rowCount: reach,
    columnCount: 1,
  });
  const lists = columns.flatMap(({ name, column }, columnIndex): ListValidation[] => {
    const validation = columnValidation(column, options.choiceFormulas?.get(name));
    return validation === undefined ? [] : [{ ...validation, range: columnRange(columnIndex) }];
  });
  const headers = columns.map(({ column }) => column.header);
  return {
    name: definition.sheet ?? definition.name,
    tabColour: look.tabColour,
    rows: [
      [{ value: look.title, style: titleStyle }],
      [{ value: definition.help ?? null, style: helpStyle }],
      [{ value: look.tip ?? null, style: helpStyle }],
      columns.map(({ name, column }) => ({
        value: column.header,
        style: headerStyle(
          column.computed ? 'computed' : (column.owner ?? 'board'),
          look.centred?.includes(name) ? 'centre' : undefined,
        ),
      })),
      ...bodyRows,
    ],
    columnWidths: names.map((name) => look.widths[name]),
    hiddenColumns: names.flatMap((name, index) => (name === definition.rowId ? [index] : [])),
    columnStyles: new Map(columns.map(({ style }, index) => [index, style])),
    frozenRows: headerRowIndex + 1,
    frozenColumns: look.frozenColumns,
    tables: [
      {
        name: definition.name,
        range: {
          rowIndex: headerRowIndex,
          columnIndex: 0,
          rowCount: bodyRows.length + 1,
          columnCount: columns.length,
        },
        headers,
        style: tableStyleName,
        columnFormulas: new Map(
          columns.flatMap(({ name }, index) => {
            const formula = options.columnFormulas?.get(name);
            return formula === undefined ? [] : [[index, formula] as const];
          }),
        ),
      },
    ],
    lists,
    rules: columns.flatMap(({ column }, index) => (isRagColumn(column) ? ragRules(columnRange(index)) : [])),
    landscape: true,
  };
}

function columnOf(definition: TableDefinition, name: PropertyKey): Column {
  const column = definition.columns[String(name)];
  if (column === undefined) throw new TypeError(`Table ${definition.name} has no column "${String(name)}".`);
  return column;
}

/** The cell of a row's value; a value its column cannot hold is kept as text, so that nothing is lost. */
function cellOf(column: Column, value: unknown, dateSystem: DateSystem = '1900'): Cell {
  if (value === null || value === undefined) return null;
  return codecOfColumn(column).encode(value, { dateSystem });
}

/** The styles of a column's body cells by number format: equal cells share one object, however many rows there are. */
function bodyStyles(style: CellStyle): (numberFormat: string | undefined) => CellStyle {
  const usual: CellStyle = { ...style, border: bodyBorder };
  const byFormat = new Map<string, CellStyle>();
  return (numberFormat) => {
    if (numberFormat === undefined) return usual;
    const known = byFormat.get(numberFormat) ?? { ...usual, numberFormat };
    byFormat.set(numberFormat, known);
    return known;
  };
}

function columnStyle<D extends TableDefinition>(
  definition: D,
  look: SheetLook<D>,
  name: keyof D['columns'],
): CellStyle {
  const isText = look.textColumns.includes(name) || name === definition.rowId;
  const numberFormat = isText
    ? '@'
    : (look.formats?.[name] ?? codecOfColumn(columnOf(definition, name)).numberFormat);
  return {
    wrap: true,
    vertical: 'top',
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(look.centred?.includes(name) ? { horizontal: 'centre' as const } : {}),
  };
}
