import type { Fragment, Line, RowLine } from '../repair/lines.ts';
import { type ActionField, actionHeadings } from './action-headings.ts';
import { readHeaderRow } from './header-row.ts';
import { readHeader } from './header-words.ts';

/**
 * Turns forms into tables: where headers stand in the first column, one above the other ("Action | …", "Lead | …",
 * "By when | …"), each column beside them becomes a row under those headers.
 */
export function uprightForms(lines: readonly Line[]): readonly Line[] {
  const upright: Line[] = [];
  let index = 0;
  while (index < lines.length) {
    const run = formAt(lines, index);
    if (run.length === 0) {
      const line = lines[index];
      if (line) upright.push(line);
      index += 1;
      continue;
    }
    upright.push(...turned(run));
    index += run.length;
  }
  return upright;
}

function fieldOf(line: Line | undefined): ActionField | null {
  if (line?.kind !== 'row') return null;
  const [first, second] = line.cells;
  if (!first || !second || first.text.length > 60) return null;
  const reading = readHeader(first.text.replace(/:$/, ''), actionHeadings);
  return reading?.exact && readHeaderRow(line) === null ? reading.field : null;
}

/** The rows of one form from a line on: each field once, an action among them, and who or when. */
function formAt(lines: readonly Line[], from: number): readonly RowLine[] {
  const run: RowLine[] = [];
  const fields = new Set<ActionField>();
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    const field = fieldOf(line);
    if (
      line?.kind !== 'row' ||
      field === null ||
      fields.has(field) ||
      line.block !== (run[0]?.block ?? line.block)
    )
      break;
    fields.add(field);
    run.push(line);
  }
  const isForm =
    run.length >= 3 &&
    fields.has('action') &&
    (fields.has('leads') || fields.has('delivery') || fields.has('due'));
  return isForm ? run : [];
}

function turned(run: readonly RowLine[]): readonly RowLine[] {
  const width = Math.max(...run.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column): RowLine => {
    const cells = run.map(({ cells: printed, place }) => {
      const cell = printed[column] ?? blankAt(place);
      return column === 0 ? { ...cell, text: cell.text.replace(/:$/, '') } : cell;
    });
    const [first] = run;
    return { kind: 'row', cells, place: first?.place ?? '', block: first?.block ?? 0, startsPage: false };
  }).filter(({ cells }) => cells.some(({ text }) => text !== ''));
}

function blankAt(place: string): Fragment {
  return { text: '', place, isBold: false, mends: [], span: 1 };
}
