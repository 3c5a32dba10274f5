import type { Issue } from '../issue/issue.ts';
import { makeIssue } from '../issue/make-issue.ts';
import type { SheetSnapshot, TableRegion, WorkbookSnapshot } from '../workbook/workbook.ts';
import { belowIssues } from './below-issues.ts';
import type { TableDefinition } from './define-table.ts';
import { findHeaderRow, headersAt } from './find-header-row.ts';
import { headerIssues } from './header-issues.ts';
import type { LocatedTable } from './located-table.ts';
import { countHeaders, matchHeaders } from './match-headers.ts';

/** A table as it was found, or `null`, with what is wrong about its place and headers. */
export interface TableLocation {
  readonly located: LocatedTable | null;
  readonly issues: readonly Issue[];
}

/** A place where a table could be. */
interface Candidate {
  readonly sheet: SheetSnapshot;
  readonly region: TableRegion | null;
}

/**
 * Finds a table in a workbook: the Excel table of its name; else the sheet of its name, with the header row found in it
 * below any titles; else the one sheet or table whose headers are most of its own, as after a sheet was renamed.
 *
 * @param isTaken - Says which sheets and Excel tables are known to be other tables, so that they are not taken for this one.
 */
export function locateTable(
  snapshot: WorkbookSnapshot,
  definition: TableDefinition,
  { isTaken = () => false }: { readonly isTaken?: (candidate: string) => boolean } = {},
): TableLocation {
  const named = findByName(snapshot, definition);
  if (named) return locateAt(snapshot, definition, named);
  const alike = findByHeaders(snapshot, definition, isTaken);
  if (alike) return locateAt(snapshot, definition, alike);
  const issue = makeIssue(
    'table/missing',
    { table: definition.sheet ?? definition.name },
    { table: definition.name },
  );
  return { located: null, issues: definition.optional ? [] : [issue] };
}

/** Locates several tables at once, so that none is taken for another. The order is that of the definitions. */
export function locateTables(
  snapshot: WorkbookSnapshot,
  definitions: readonly TableDefinition[],
): TableLocation[] {
  const taken = new Set<string>();
  for (const definition of definitions) {
    const named = findByName(snapshot, definition);
    if (named) taken.add(candidateName(named));
  }
  return definitions.map((definition) =>
    locateTable(snapshot, definition, { isTaken: (name) => taken.has(name) }),
  );
}

function findByName({ sheets }: WorkbookSnapshot, definition: TableDefinition): Candidate | null {
  const name = definition.name.toLowerCase();
  for (const sheet of sheets) {
    const region = sheet.tables.find((table) => table.name.toLowerCase() === name);
    if (region) return { sheet, region };
  }
  const sheetNames = [definition.sheet, definition.name].map((text) => text?.toLowerCase());
  const sheet = sheets.find((candidate) => sheetNames.includes(candidate.name.trim().toLowerCase()));
  return sheet ? { sheet, region: likeliestRegion(sheet, definition) } : null;
}

/** The Excel table on a sheet that has the most of the definition's headers; `null` when a plain block has more. */
function likeliestRegion(sheet: SheetSnapshot, definition: TableDefinition): TableRegion | null {
  let best: TableRegion | null = null;
  let most = 0;
  for (const region of sheet.tables) {
    const matched = countHeaders(definition, headersAt(sheet.grid, region.range));
    if (matched > most) {
      best = region;
      most = matched;
    }
  }
  return best;
}

/** Only one place may look like the table: two would be a guess. */
function findByHeaders(
  { sheets }: WorkbookSnapshot,
  definition: TableDefinition,
  isTaken: (candidate: string) => boolean,
): Candidate | null {
  const wanted = Object.values(definition.columns).filter((column) => !column.optional).length;
  const found: Candidate[] = [];
  for (const sheet of sheets) {
    const places: Candidate[] =
      sheet.tables.length > 0 ? sheet.tables.map((region) => ({ sheet, region })) : [{ sheet, region: null }];
    for (const place of places) {
      if (isTaken(candidateName(place))) continue;
      const headers = place.region
        ? headersAt(sheet.grid, place.region.range)
        : (findHeaderRow(definition, sheet.grid)?.headers ?? []);
      const matched = countHeaders(definition, headers);
      const filled = headers.filter((header) => header.trim() !== '').length;
      if (matched >= 2 && matched > wanted / 2 && matched > filled / 2) found.push(place);
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function candidateName({ sheet, region }: Candidate): string {
  return region ? `table ${region.name}` : `sheet ${sheet.name}`;
}

function locateAt(
  snapshot: WorkbookSnapshot,
  definition: TableDefinition,
  { sheet, region }: Candidate,
): TableLocation {
  const { grid } = sheet;
  const block = region ? null : findHeaderRow(definition, grid);
  const range = region
    ? { ...region.range, rowCount: region.range.rowCount - region.totalsRowCount }
    : block?.range;
  if (!range) {
    const names = Object.values(definition.columns).map(({ header }) => header);
    const headers = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' and others' : ''}`;
    const place = { table: definition.name, sheet: sheet.name };
    return {
      located: null,
      issues: [makeIssue('table/no-header-row', { table: sheet.name, headers }, place)],
    };
  }
  const headers = headersAt(grid, range);
  const match = matchHeaders(definition, headers);
  const used = new Set(match.offsets.values());
  const located: LocatedTable = {
    sheet: sheet.name,
    table: region?.name ?? null,
    range,
    headers,
    columnIndexes: new Map([...match.offsets].map(([name, offset]) => [name, range.columnIndex + offset])),
    extraColumns: headers.flatMap((_, offset) => (used.has(offset) ? [] : [range.columnIndex + offset])),
    grid,
    dateSystem: snapshot.dateSystem,
    target: { sheet: sheet.name, table: region?.name ?? null, range, headers },
  };
  const below = region ? belowIssues(definition, sheet, region) : [];
  return { located, issues: [...headerIssues(definition, located, match), ...below] };
}
