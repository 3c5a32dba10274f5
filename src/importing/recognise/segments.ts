import type { Fragment, Line, RowLine, TextLine } from '../repair/lines.ts';
import { actionHeadings } from './action-headings.ts';
import { readHeaderRow, type TableHeader } from './header-row.ts';
import { readHeader } from './header-words.ts';
import { type Label, readLabel } from './labels.ts';

/** A stretch of a document with one use: text, labels, a banner over a table, a table, or rows that belong to none. */
export type Segment =
  | { readonly kind: 'text'; readonly line: TextLine }
  | { readonly kind: 'labels'; readonly labels: readonly PlacedLabel[]; readonly rest: readonly Fragment[] }
  | { readonly kind: 'banner'; readonly fragment: Fragment }
  | TableSegment
  | { readonly kind: 'remark'; readonly row: RowLine }
  | { readonly kind: 'loose'; readonly row: RowLine };

export interface TableSegment {
  readonly kind: 'table';
  readonly header: TableHeader;
  readonly headerRow: RowLine;
  /** Cells of a second header row that say nothing known. */
  readonly headerNoise: readonly Fragment[];
  /** Whether its header stands further up, over rows of another objective. */
  readonly isReopened: boolean;
  readonly rows: RowLine[];
}

/** A label with its value, which may stand in the next cell. */
interface PlacedLabel extends Label {
  readonly fragment: Fragment;
}

/**
 * Cuts a document's lines into stretches by their headers, labels and banners; repeated headers go.
 *
 * @param isPaged - Whether page breaks may have cut rows, so that a cell alone in a row is mostly the rest of one.
 */
export function segmentLines(lines: readonly Line[], isPaged: boolean): readonly Segment[] {
  const segments: Segment[] = [];
  let table: TableSegment | null = null;
  // Text between the rows of a table does not end it: a footnote stands at the foot of a page.
  let isOpen = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === 'text') {
      segments.push({ kind: 'text', line });
      continue;
    }
    const header = readHeaderRow(line);
    if (header) {
      if (table && segments.at(-1) === table && table.header.key === header.key) continue;
      const next = lines[index + 1];
      const sub = next?.kind === 'row' ? joinSubHeader(line, next) : null;
      const joined = sub && readHeaderRow(sub.row);
      table = {
        kind: 'table',
        header: joined ?? header,
        headerRow: line,
        headerNoise: joined && sub ? sub.noise : [],
        isReopened: false,
        rows: [],
      };
      segments.push(table);
      isOpen = true;
      if (joined) index += 1;
      continue;
    }
    if (isRemark(line)) {
      segments.push({ kind: 'remark', row: line });
      isOpen = false;
      continue;
    }
    const labels = readLabelRow(line);
    if (labels) {
      segments.push({ kind: 'labels', ...labels });
      isOpen = false;
      continue;
    }
    const banner = bannerOf(line, lines[index + 1], table, isPaged);
    if (banner) {
      segments.push({ kind: 'banner', fragment: banner });
      isOpen = false;
    } else if (table && !isOnSheetOfItsOwn(line, table)) {
      if (!isOpen) table = reopened(segments, table);
      isOpen = true;
      table.rows.push(line);
    } else segments.push({ kind: 'loose', row: line });
  }
  return segments;
}

/** Whether a row of another width stands on another sheet than the header: a glossary, a list for drop-downs. */
function isOnSheetOfItsOwn(row: RowLine, { headerRow, header }: TableSegment): boolean {
  const sheetOf = ({ place }: RowLine) => /^sheet (.*), row \d+$/.exec(place)?.[1];
  return sheetOf(row) !== sheetOf(headerRow) && row.cells.length !== header.width;
}

/** After a banner the same columns go on under another objective. */
function reopened(segments: Segment[], table: TableSegment): TableSegment {
  const next: TableSegment = { ...table, headerNoise: [], isReopened: true, rows: [] };
  segments.push(next);
  return next;
}

function filledCells(row: RowLine): readonly Fragment[] {
  return row.cells.filter(({ text }) => text !== '');
}

/** A total, or a note, source or key in a cell of its own. */
function isRemark(row: RowLine): boolean {
  const [first, second] = filledCells(row);
  if (!first) return false;
  if (/^(?:grand )?totals?\b[:.]?/i.test(first.text) && first.text.length <= 30) return true;
  return (
    second === undefined && /^(?:(?:notes?|n\.?b\.?|key|sources?)(?:\s*[:.–-]\s|$)|\*)/i.test(first.text)
  );
}

/** A row of labels and their values: "OBJECTIVE: … | LEAD: …" or "THEME | … | LEAD OFFICER | …". */
function readLabelRow(row: RowLine): { labels: readonly PlacedLabel[]; rest: readonly Fragment[] } | null {
  const cells = filledCells(row);
  // Labels lead a row: a sentence further right in a table is none.
  if (row.cells[0] !== cells[0]) return null;
  const labels: PlacedLabel[] = [];
  const rest: Fragment[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const fragment = cells[index];
    if (!fragment) break;
    const label = readLabel(fragment.text, cells.length > 1);
    if (label === null) {
      if (index === 0) return null;
      rest.push(fragment);
      continue;
    }
    const value = cells[index + 1];
    if (label.value !== '' || value === undefined) {
      labels.push({ ...label, fragment });
      continue;
    }
    labels.push({ ...label, value: value.text, fragment: value });
    index += 1;
  }
  const isWhole =
    labels.length > 0 && labels.every(({ value }) => value !== '') && rest.length <= labels.length;
  return isWhole ? { labels, rest } : null;
}

/** A single cell across a table that names what follows: a theme over a header, an objective between the rows. */
function bannerOf(
  row: RowLine,
  next: Line | undefined,
  table: TableSegment | null,
  isPaged: boolean,
): Fragment | null {
  const cells = filledCells(row);
  const [only] = cells;
  if (only === undefined || cells.length > 1 || only.text.length > 300) return null;
  if (next?.kind === 'row' && readHeaderRow(next)) return only;
  if (!table) return null;
  if (row.cells[0] !== only || row.startsPage || table.header.kind === 'indicators') return null;
  const spans = only.span > 1 && only.span * 2 > table.header.width;
  return spans || isObjectiveName(only.text) || (!isPaged && isGroup(only, next, table)) ? only : null;
}

/** A cell alone in its row, over a row with several: the name of a group, where the column does not hold groups. */
function isGroup({ text }: Fragment, next: Line | undefined, { header }: TableSegment): boolean {
  if (header.kind !== 'actions' || text.length > 120 || /[.;:]$/.test(text) || !/^\p{Lu}|^\d/u.test(text))
    return false;
  const field = header.columns[0]?.field;
  const isFollowed = next?.kind === 'row' && filledCells(next).length >= 3;
  return isFollowed && header.width >= 3 && field !== 'objective' && field !== 'goal' && field !== 'ambition';
}

function isObjectiveName(text: string): boolean {
  return readLabel(text) !== null || /^[A-Z]{1,3}\d{1,2}\s*[–—:-]\s+\S/.test(text);
}

/** The words of a second header row: ends of a trajectory, halves of a timescale. */
const subHeader =
  /^(?:baseline|target|actual|year|start|end|from|to|q[1-4]|rag|comment|update|value|period|lead|support)(?: (?:date|value|year|rag|comment|figure|status|officer|partner))?$/i;

function joinSubHeader(row: RowLine, next: RowLine): { row: RowLine; noise: readonly Fragment[] } | null {
  const below = filledCells(next);
  const known = below.filter(({ text }) => text.length <= 30 && subHeader.test(text));
  if (known.length === 0 || known.length * 2 <= below.length || (next.cells[0]?.text ?? '') !== '')
    return null;
  if (below.some(({ text }) => text.length > 40)) return null;
  const cells = row.cells.map((cell, index) => {
    const under = next.cells[index];
    if (!under || !known.includes(under)) return cell;
    const isEnough = cell.text === '' || readHeader(under.text, actionHeadings)?.exact === true;
    return { ...under, text: isEnough && !/\d/.test(cell.text) ? under.text : `${cell.text} ${under.text}` };
  });
  return { row: { ...row, cells }, noise: below.filter((cell) => !known.includes(cell)) };
}
