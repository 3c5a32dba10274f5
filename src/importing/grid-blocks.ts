import type { Block, SourceCell, SourceRow } from './document/document.ts';
import { isHeaderRow } from './is-header-row.ts';

/**
 * The blocks of a sheet of cells: titles above a table become paragraphs, and tables apart by blank rows or columns
 * become tables of their own.
 *
 * A blank row within a table ends it only where a new header row follows: people leave blank rows between groups.
 */
export function gridBlocks(rows: readonly SourceRow[]): Block[] {
  const blocks: Block[] = [];
  let last: OpenTable | null = null;
  /** Single cells between two runs of rows: titles of what follows, or groups within the table above. */
  let waiting: SourceRow[] = [];
  for (const part of bandsOf(rows).flatMap(columnParts)) {
    const titles = leadingTitles(part);
    const body = part.rows.slice(titles);
    if (last && body.length > 0 && continues(last, part, body)) {
      for (const row of cutAll([...waiting, ...part.rows], last.columns)) last.rows.push(row);
      waiting = [];
      continue;
    }
    for (const row of part.rows.slice(0, titles)) waiting.push(row);
    if (body.length === 0) continue;
    for (const row of waiting) blocks.push(titleBlock(row));
    waiting = [];
    last = { columns: part.columns, rows: cutAll(body, part.columns) };
    blocks.push({ kind: 'table', rows: last.rows });
  }
  return [...blocks, ...waiting.map(titleBlock)];
}

interface Columns {
  readonly first: number;
  /** One beyond the last column. */
  readonly end: number;
}

interface OpenTable {
  readonly columns: Columns;
  readonly rows: SourceRow[];
}

interface Part {
  readonly columns: Columns;
  readonly rows: readonly SourceRow[];
}

/** Runs of rows with something in them. */
function bandsOf(rows: readonly SourceRow[]): SourceRow[][] {
  const bands: SourceRow[][] = [];
  let open = false;
  for (const row of rows) {
    const isFilled = row.cells.some((cell) => !isBlank(cell));
    if (isFilled && open) bands.at(-1)?.push(row);
    else if (isFilled) bands.push([row]);
    open = isFilled;
  }
  return bands;
}

/** The tables that stand side by side in a band: two columns or more each, with a blank column between. */
function columnParts(band: readonly SourceRow[]): Part[] {
  const used = usedColumns(band);
  const first = used.indexOf(true);
  const runs: Columns[] = [];
  for (let column = first; column < used.length; column++) {
    if (!used[column]) continue;
    const end = used.indexOf(false, column);
    runs.push({ first: column, end: end < 0 ? used.length : end });
    column = (runs.at(-1)?.end ?? column) - 1;
  }
  const whole = { first, end: used.length };
  const isSideBySide = runs.length > 1 && runs.every((run) => startsTable(band, run));
  return (isSideBySide ? runs : [whole]).map((columns) => ({
    columns,
    rows: band.filter((row) => row.cells.slice(columns.first, columns.end).some((cell) => !isBlank(cell))),
  }));
}

function startsTable(band: readonly SourceRow[], { first, end }: Columns): boolean {
  return end - first > 1 && band.some((row) => isHeaderRow(textsOf(row).slice(first, end)));
}

function usedColumns(band: readonly SourceRow[]): boolean[] {
  const used: boolean[] = [];
  for (const { cells } of band) {
    for (const [index, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      for (let column = index; column < index + (cell.columnSpan ?? 1); column++) used[column] = true;
    }
  }
  return Array.from(used, (value) => value === true);
}

/** How many rows at the top hold one cell only: titles, where something wider follows. */
function leadingTitles({ rows }: Part): number {
  const wide = rows.findIndex(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1);
  return wide < 0 ? rows.length : wide;
}

/** Whether the rows go on with the table above: within its columns, and without a header row of their own. */
function continues(last: OpenTable, { columns }: Part, body: readonly SourceRow[]): boolean {
  const [top] = body;
  if (!top || columns.first < last.columns.first || columns.end > last.columns.end) return false;
  return !body.slice(0, 2).some((row) => isHeaderRow(textsOf(row)));
}

function titleBlock(row: SourceRow): Block {
  const text = row.cells.find((cell) => !isBlank(cell))?.text ?? '';
  return { kind: 'paragraph', text, place: row.place };
}

function cutAll(rows: readonly SourceRow[], { first, end }: Columns): SourceRow[] {
  return rows.map(({ place, cells }) => ({
    place,
    cells: Array.from({ length: end - first }, (_, index) => cells[first + index] ?? { text: '' }),
  }));
}

function textsOf(row: SourceRow): string[] {
  return row.cells.map(({ text }) => text);
}

function isBlank({ text }: SourceCell): boolean {
  return text.trim() === '';
}
