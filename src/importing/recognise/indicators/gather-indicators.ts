import { startsMidSentence } from '../../repair/join-text.ts';
import type { Fragment, RowLine } from '../../repair/lines.ts';
import type { IndicatorColumn } from '../header-row.ts';
import { findOrAddObjective, leaveOver, objectiveInHand, type PlanDraft } from '../plan-draft.ts';
import type { TableSegment } from '../segments.ts';

/** An indicator as gathered from its rows: the pieces of each column, nothing read yet. */
export interface RawIndicator {
  readonly objective: number;
  readonly place: string;
  ref: string | null;
  /** Pieces by column index. */
  readonly pieces: Map<number, Fragment[]>;
  readonly columns: readonly IndicatorColumn[];
}

const label =
  /^(?:outcomes? framework )?(?:indicator|measure|kpi|pi|metric)\s*(?:no\.?\s*)?(\d{1,3}[a-z]?)\s*[.:]?$/i;

/**
 * Gathers the indicators of a table: one a row, or one over many rows where extraction broke the lines of its cells, or
 * over a page break.
 */
export function gatherIndicators(
  segment: TableSegment,
  columns: readonly IndicatorColumn[],
  draft: PlanDraft,
): readonly RawIndicator[] {
  const nameColumn = columns.findIndex(({ field }) => field === 'indicator');
  const objectiveColumn = columns.findIndex(({ field }) => field === 'objective');
  const isLabelled = segment.rows.some((row) => label.test(row.cells[nameColumn]?.text ?? ''));
  const found: RawIndicator[] = [];
  const start = (row: RowLine, ref: string | null): RawIndicator => {
    const raw = { objective: objectiveInHand(draft, row), place: row.place, ref, pieces: new Map(), columns };
    found.push(raw);
    return raw;
  };
  for (const row of segment.rows) {
    const objective = row.cells[objectiveColumn];
    if (objective && objective.text !== '') draft.objective = findOrAddObjective(draft, objective.text);
    const placed = placeCells(row, columns, found.at(-1), draft);
    const name = placed.get(nameColumn)?.text ?? '';
    const number = label.exec(name)?.[1];
    if (number !== undefined) {
      start(row, number);
      placed.delete(nameColumn);
    }
    const last = found.at(-1);
    const isNew =
      number === undefined && startsIndicator({ row, name, placed, last, isLabelled, nameColumn });
    const raw = isNew ? start(row, null) : last;
    const current = number === undefined ? raw : found.at(-1);
    if (!current) {
      for (const fragment of placed.values()) leaveOver(draft, fragment);
      continue;
    }
    for (const [index, fragment] of placed) {
      if (index === objectiveColumn) continue;
      const pieces = current.pieces.get(index);
      if (pieces) pieces.push(fragment);
      else current.pieces.set(index, [fragment]);
    }
  }
  return found;
}

interface RowInHand {
  readonly row: RowLine;
  readonly name: string;
  readonly placed: ReadonlyMap<number, Fragment>;
  readonly last: RawIndicator | undefined;
  readonly isLabelled: boolean;
  readonly nameColumn: number;
}

function startsIndicator({ row, name, placed, last, isLabelled, nameColumn }: RowInHand): boolean {
  if (name === '' || (isLabelled && last)) return false;
  if (!last) return true;
  if (startsMidSentence(name)) return false;
  const hasFigures = [...placed].some(
    ([index, { text }]) => index !== nameColumn && /\d|tb[acd]|confirmed/i.test(text),
  );
  const lastHas = [...last.pieces.keys()].some((index) => index !== nameColumn);
  return hasFigures || (lastHas && !row.startsPage);
}

/** The cells of a row by column; a row that a page break left with fewer cells is fitted from both ends. */
function placeCells(
  row: RowLine,
  columns: readonly IndicatorColumn[],
  last: RawIndicator | undefined,
  draft: PlanDraft,
): Map<number, Fragment> {
  const placed = new Map<number, Fragment>();
  const isShort = draft.isPaged && row.cells.length < columns.length && row.cells.length > 1;
  for (const [index, fragment] of row.cells.entries()) {
    if (fragment.text === '') continue;
    const fromEnd = columns.length - (row.cells.length - index);
    const at = isShort && index > 0 ? shortPlace(fragment, index, fromEnd, last) : index;
    // Two halves for one column: the first one found keeps it.
    if (at >= columns.length || placed.has(at)) leaveOver(draft, fragment);
    else placed.set(at, fragment);
  }
  return placed;
}

/** Where a cell of a short row goes: to the text it closes a bracket of, else as near as it stands to an end. */
function shortPlace(
  fragment: Fragment,
  index: number,
  fromEnd: number,
  last: RawIndicator | undefined,
): number {
  if (/[\])]$/.test(fragment.text) && !/^[[(]/.test(fragment.text)) {
    for (const [column, pieces] of last?.pieces ?? []) {
      const before = pieces.at(-1)?.text ?? '';
      if (/[[(][^\])]*$/.test(before)) return column;
    }
  }
  return index <= 1 ? index : fromEnd;
}
