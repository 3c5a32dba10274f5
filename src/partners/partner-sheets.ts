import type { CellRange } from '../grid/address.ts';
import { planLooks } from '../plan/layout/plan-looks.ts';
import type { SheetLook } from '../plan/layout/sheet-look.ts';
import { headerRowIndex, spareRows, tableSheet } from '../plan/layout/table-sheet.ts';
import { valueFormat } from '../plan/layout/value-format.ts';
import { codecOfColumn } from '../table/codec-of-column.ts';
import type { TableDefinition } from '../table/define-table.ts';
import type { LayoutCell, ListValidation, ProtectedRange, SheetLayout } from '../workbook/sheet-layout.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { howToSheet } from './how-to-sheet.ts';
import { type PartnerReading, partnerRows } from './partner-rows.ts';
import { type PartnerTableName, partnerTables } from './partner-tables.ts';
import { whoToAsk } from './who-to-ask.ts';

/** The tabs of a partner's spreadsheet, by the table that each holds. */
export type PartnerSheets = Readonly<Record<PartnerTableName, SheetLayout>> & { readonly howTo: SheetLayout };

/** The tabs in the order in which people see them. */
export function sheetsInOrder({ howTo, actions, indicators, measurements, updates }: PartnerSheets) {
  return [howTo, actions, updates, measurements, indicators];
}

/**
 * The tabs of a partner's spreadsheet: their rows with what helps to fill them, the board's cells protected. Tab names
 * and headers are the plan's own.
 *
 * @param plan - Rows have their Row IDs, and formulas show what they come to.
 */
export function partnerSheets(plan: WorkbookSnapshot, organisation: string): PartnerSheets {
  const { actions, indicators, measurements, updates } = partnerRows(plan, organisation);
  const ask = whoToAsk(plan);
  const decimals = new Map(indicators.rows.map(({ rowKey, values }) => [rowKey, values.decimals]));
  const looks = {
    actions: { ...planLooks.actions, tip: tips.actions },
    indicators: { ...planLooks.indicators, tip: tips.indicators },
    updates: { ...planLooks.updates, tip: tips.updates },
    measurements: {
      ...planLooks.measurements,
      tip: tips.measurements,
      cellFormat: (row: { readonly indicator: string | null }, column: string) =>
        ['value', 'lower', 'upper'].includes(column)
          ? valueFormat(decimals.get(row.indicator) ?? null)
          : undefined,
    },
  };
  const keys = choicesOf({ actions, indicators });
  return {
    howTo: howToSheet(plan, organisation),
    actions: sheet<typeof partnerTables.actions>(partnerTables.actions, actions.rows, looks.actions, { ask }),
    indicators: sheet(partnerTables.indicators, indicators.rows, looks.indicators, { ask, isClosed: true }),
    measurements: sheet(partnerTables.measurements, measurements.rows, looks.measurements, {
      ask,
      choices: { column: 'indicator', keys: keys.indicators },
    }),
    updates: sheet(partnerTables.updates, updates.rows, looks.updates, {
      ask,
      choices: { column: 'action', keys: keys.actions },
    }),
  };
}

const tips: Readonly<Record<PartnerTableName, string>> = {
  actions:
    'Fill the columns with green and purple headings. Blue ones are the board’s. For a new action write in the first free row below.',
  indicators: 'For you to look at: the board fills this tab. Type new figures on the tab Measurements.',
  measurements: 'Write each new figure in the first free row below. Newer figures stand below older ones.',
  updates:
    'Write what happened in the first free row below, with its date. Leave older updates as they are. Action is its objective and Ref, like C3 B.',
};

function choicesOf({ actions, indicators }: Pick<PartnerReading, 'actions' | 'indicators'>) {
  const keys = (rows: readonly { readonly rowKey: string | null }[]) => [
    ...new Set(rows.flatMap(({ rowKey }) => rowKey ?? [])),
  ];
  return { actions: keys(actions.rows), indicators: keys(indicators.rows) };
}

interface SheetWants<D extends TableDefinition> {
  /** Who changes what is protected. */
  readonly ask: string;
  /** Whether partners add no rows. */
  readonly isClosed?: boolean;
  /** What people most likely want in a column; anything else may stand there too. */
  readonly choices?: { readonly column: keyof D['columns'] & string; readonly keys: readonly string[] };
}

function sheet<D extends TableDefinition>(
  definition: D,
  rows: readonly { readonly values: Parameters<typeof tableSheet<D>>[1][number] }[],
  look: SheetLook<D>,
  { ask, isClosed = false, choices }: SheetWants<D>,
): SheetLayout {
  const layout = tableSheet(
    definition,
    rows.map(({ values }) => values),
    { ...look, textColumns: textColumns(definition) },
  );
  const list = choices === undefined ? [] : listOf(definition, layout, choices);
  const { columnStyles, ...rest } = layout;
  const blank = Object.keys(definition.columns).map((_, index): LayoutCell => {
    const style = columnStyles?.get(index);
    return { value: null, ...(style && { style }) };
  });
  return {
    ...rest,
    rows: [...layout.rows, ...new Array<LayoutCell[]>(isClosed ? 0 : formattedRows).fill(blank)],
    lists: [...(layout.lists ?? []), ...list],
    protectedRanges: protectedRanges(definition, rows.length, ask, isClosed),
  };
}

/**
 * So many rows below the last one are formatted too, for what partners add. Every formatted cell, blank as it is, comes
 * along with each reading: formats for whole columns would make each reading ten times as long.
 */
const formattedRows = 100;

/**
 * Partners' spreadsheets keep what is typed into a column of texts as it is: "007", "+44 1234" and "1/2" are no numbers,
 * formulas or dates there.
 */
function textColumns<D extends TableDefinition>({ columns }: D): (keyof D['columns'])[] {
  return Object.entries(columns).flatMap(([name, column]) =>
    codecOfColumn(column).expected === 'text' ? [name] : [],
  );
}

/** A longer list helps nobody to choose. */
const mostChoices = 200;

function listOf(
  definition: TableDefinition,
  { rows }: SheetLayout,
  { column, keys }: { readonly column: string; readonly keys: readonly string[] },
): ListValidation[] {
  if (keys.length === 0 || keys.length > mostChoices || keys.some((key) => key.includes(','))) return [];
  const names = Object.keys(definition.columns);
  const { header: title = column, help: prompt } = definition.columns[column] ?? {};
  const range = {
    rowIndex: headerRowIndex + 1,
    columnIndex: names.indexOf(column),
    rowCount: rows.length - headerRowIndex - 1 + spareRows,
    columnCount: 1,
  };
  return [{ range, choices: keys, title, ...(prompt !== undefined && { prompt }), onOther: 'warning' }];
}

/**
 * What the partner leaves alone: what stands above the rows, the Row IDs, and the board's columns. These only as far down
 * as there are rows, so that a partner can fill a new one.
 */
function protectedRanges(
  definition: TableDefinition,
  rowCount: number,
  ask: string,
  isClosed: boolean,
): ProtectedRange[] {
  const names = Object.keys(definition.columns);
  const below = headerRowIndex + 1;
  const top: CellRange = { rowIndex: 0, columnIndex: 0, rowCount: below, columnCount: names.length };
  const ranges: ProtectedRange[] = [
    {
      range: top,
      description: `Headings: the plan finds the columns by them. To change one, ask ${ask}.`,
    },
  ];
  const reach = rowCount + spareRows;
  if (isClosed) {
    const range = { ...top, rowIndex: below, rowCount: reach };
    return [...ranges, { range, description: `Filled by the board. To change something here, ask ${ask}.` }];
  }
  for (const { first, count } of boardColumns(definition)) {
    if (rowCount === 0) continue;
    const range = { rowIndex: below, columnIndex: first, rowCount, columnCount: count };
    ranges.push({ range, description: `Filled by the board. To change something here, ask ${ask}.` });
  }
  const columnIndex = names.indexOf(definition.rowId ?? '');
  ranges.push({
    range: { rowIndex: below, columnIndex, rowCount: reach, columnCount: 1 },
    description: `Row IDs tell the rows apart: leave them as they are. If one is lost, ask ${ask}.`,
  });
  return ranges;
}

/** The board's columns that stand side by side, as one range each. */
function boardColumns({
  columns,
  rowId,
}: TableDefinition): { readonly first: number; readonly count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const [index, [name, { owner = 'board' }]] of Object.entries(columns).entries()) {
    if (name === rowId || owner !== 'board') continue;
    const last = found.at(-1);
    if (last && last.first + last.count === index) last.count += 1;
    else found.push({ first: index, count: 1 });
  }
  return found;
}
