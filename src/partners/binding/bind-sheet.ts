import { type Cell, cellsEqual } from '../../grid/cell.ts';
import type { TableDefinition } from '../../table/define-table.ts';
import type { LocatedTable } from '../../table/located-table.ts';
import { clip } from '../../table/shown-text.ts';
import type { ReadRow } from '../../table/table-row.ts';
import type { Change, RowAnchor } from '../../workbook/change.ts';
import type { WorkbookSnapshot } from '../../workbook/workbook.ts';
import { PartnerError } from '../errors.ts';
import { type PartnerTable, partnerRows, readPartnerTables } from '../partner-rows.ts';
import { type PartnerTableName, partnerTableNames, partnerTables } from '../partner-tables.ts';
import { type MatchableRow, type MatchedBy, matchRows } from './match-rows.ts';

/** A row of the plan and one of the partner's spreadsheet that are taken for the same, to be confirmed by a person. */
export interface RowMatch {
  readonly table: string;
  readonly by: MatchedBy;
  /** The Row ID that the partner's row gets. */
  readonly rowId: string;
  /** What both sides call the row, and what they say. */
  readonly plan: RowWords;
  readonly partner: RowWords;
}

export interface RowWords {
  readonly label: string;
  readonly text: string;
  /** Row of the sheet, counted from 1. */
  readonly rowNumber: number;
}

/** A row of the partner's spreadsheet that several of the plan may be: nobody guesses. */
export interface DoubtfulMatch {
  readonly table: string;
  readonly partner: RowWords;
  readonly plan: readonly RowWords[];
}

/** How the rows of an existing spreadsheet and those of the plan hang together. */
export interface Binding {
  /** Tables that the spreadsheet lacks. */
  readonly missing: readonly PartnerTableName[];
  readonly matches: readonly RowMatch[];
  readonly doubtful: readonly DoubtfulMatch[];
  /** How many rows have a Row ID of the plan already. */
  readonly known: number;
  /** The changes that write the Row IDs of these matches into the spreadsheet. */
  readonly changesFor: (matches: readonly RowMatch[]) => Change[];
}

/** What names a row of each table, and what it says. */
const matchedBy: Readonly<
  Record<PartnerTableName, { readonly key: readonly string[]; readonly text: string | null }>
> = {
  actions: { key: ['objective', 'ref'], text: 'action' },
  indicators: { key: ['objective', 'ref'], text: 'indicator' },
  measurements: { key: ['indicator', 'period'], text: null },
  updates: { key: ['action', 'date'], text: 'update' },
};

/**
 * Matches the rows of an existing spreadsheet with the partner's rows of the plan. Nothing is written.
 *
 * @param plan - Its rows have Row IDs.
 * @throws PartnerError where a table of the spreadsheet has no room for Row IDs.
 */
export function bindSheet(plan: WorkbookSnapshot, organisation: string, remote: WorkbookSnapshot): Binding {
  const ours = partnerRows(plan, organisation);
  const theirs = readPartnerTables(remote);
  const targets = new Map<RowMatch, ReadRow>();
  const doubtful: DoubtfulMatch[] = [];
  const missing: PartnerTableName[] = [];
  const headers: Change[] = [];
  let known = 0;
  for (const name of partnerTableNames) {
    const table = theirs[name] as unknown as PartnerTable;
    if (table.located === null) {
      missing.push(name);
      continue;
    }
    if (!table.located.columnIndexes.has(partnerTables[name].rowId))
      headers.push(newHeader(partnerTables[name], table.located));
    const planRows = ours[name].rows as readonly unknown[] as readonly ReadRow[];
    const partnerRowsRead = table.rows as readonly unknown[] as readonly ReadRow[];
    const planIds = new Set(planRows.map(({ rowId }) => rowId));
    known += partnerRowsRead.filter(({ rowId }) => rowId !== null && planIds.has(rowId)).length;
    const { matches, doubtful: unsure } = matchRows(
      planRows.map((row) => matchable(row, name)),
      partnerRowsRead.map((row) => matchable(row, name)),
    );
    const definition: TableDefinition = partnerTables[name];
    for (const { plan: at, partner, by } of matches) {
      const planRow = planRows[at];
      const row = partnerRowsRead[partner];
      if (!planRow?.rowId || !row) continue;
      const match: RowMatch = {
        table: definition.name,
        by,
        rowId: planRow.rowId,
        plan: words(planRow, name),
        partner: words(row, name),
      };
      targets.set(match, row);
    }
    for (const { partner, plan: at } of unsure) {
      const row = partnerRowsRead[partner];
      if (!row) continue;
      const candidates = at.flatMap((index) => planRows[index] ?? []);
      doubtful.push({
        table: definition.name,
        partner: words(row, name),
        plan: candidates.map((candidate) => words(candidate, name)),
      });
    }
  }
  return {
    missing,
    matches: [...targets.keys()],
    doubtful,
    known,
    changesFor: (matches) => [...headers, ...rowIdChanges(matches, targets)],
  };
}

function matchable({ values, rowId }: ReadRow, name: PartnerTableName): MatchableRow {
  const { key, text } = matchedBy[name];
  const said = text === null ? null : values[text];
  return { rowId, key: key.map((part) => values[part]), text: typeof said === 'string' ? said : '' };
}

function words(row: ReadRow, name: PartnerTableName): RowWords {
  const { key, text } = matchedBy[name];
  const parts = key.map((part) => row.values[part] ?? '').join(' ');
  const said = text === null ? '' : (row.values[text] ?? '');
  return {
    label: clip(parts.trim() || `row ${row.rowNumber}`),
    text: String(said),
    rowNumber: row.rowNumber,
  };
}

function rowIdChanges(matches: readonly RowMatch[], targets: ReadonlyMap<RowMatch, ReadRow>): Change[] {
  return matches.flatMap((match): Change[] => {
    const row = targets.get(match);
    if (!row) return [];
    const { located, definition } = row;
    const columnIndex = rowIdColumnOf(definition, located);
    const expected: Cell = located.grid.rows[row.rowIndex]?.[columnIndex] ?? null;
    return [
      {
        kind: 'set-cell',
        sheet: located.sheet,
        rowIndex: row.rowIndex,
        columnIndex,
        expected,
        value: match.rowId,
        numberFormat: '@',
        ...anchorOf(row),
      },
    ];
  });
}

/** Where the Row IDs stand, or will stand: to the right of the other columns. */
function rowIdColumnOf({ rowId = '' }: TableDefinition, { columnIndexes, range }: LocatedTable): number {
  return columnIndexes.get(rowId) ?? range.columnIndex + range.columnCount;
}

/** A column for Row IDs: new rows need one as well as those that are matched. */
function newHeader(definition: TableDefinition, located: LocatedTable): Change {
  const { name, columns, rowId = '' } = definition;
  const value = columns[rowId]?.header ?? 'Row ID';
  if (located.table !== null)
    throw new PartnerError(
      `The table ${name} in the spreadsheet has no column "${value}". Add one as its last column, then share again.`,
    );
  const { sheet, range } = located;
  const columnIndex = rowIdColumnOf(definition, located);
  return { kind: 'set-cell', sheet, rowIndex: range.rowIndex, columnIndex, expected: null, value };
}

/** The row is found again by a cell that no other row of its column holds, wherever somebody sorts it meanwhile. */
function anchorOf({ located, rowIndex }: ReadRow): { readonly anchor?: RowAnchor } {
  for (const columnIndex of located.columnIndexes.values()) {
    const value = located.grid.rows[rowIndex]?.[columnIndex] ?? null;
    if (value === null || typeof value === 'object') continue;
    const alike = located.grid.rows.filter((cells) => cellsEqual(cells[columnIndex] ?? null, value));
    if (alike.length === 1) return { anchor: { columnIndex, value } };
  }
  return {};
}
