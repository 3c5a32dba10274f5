import type { Polarity, Target } from '../../src/indicator/polarity.ts';
import type { Cursor } from './cursor.ts';
import { Range, rangeOf } from './range.ts';
import { polarities } from './words.ts';

/**
 * The two arguments a target is read from: itself, or its low and its high ends where it has two cells for an indicator
 * that should stay within a range.
 *
 * @param actual - Decides whether two cells one above the other are one target or two.
 */
export function splitTarget(
  target: unknown,
  polarity: unknown,
  actual: unknown,
): readonly [low: Range, high: Range | null] {
  const range = rangeOf(target);
  const isPair = range.columns === 2 || (range.columns === 1 && range.rows === 2 && isOneCell(actual));
  if (!isPair || !rangeOf(polarity).list().some(isWithinRange)) return [range, null];
  if (range.columns === 1) return [rangeOf(range.at(0, 0)), rangeOf(range.at(1, 0))];
  const columnOf = (column: number) =>
    new Range(Array.from({ length: range.rows }, (_, row) => [range.at(row, column)]));
  return [columnOf(0), columnOf(1)];
}

/** The target at a place: one number, or low and high for an indicator that should stay within a range. */
export function readTarget(
  cell: Cursor,
  low: number,
  high: number,
  polarity: Polarity | null,
): Target | null {
  const first = cell.number(low);
  const hasEnds = polarity === 'within range' && !cell.ranges[high]?.isBlank;
  if (!hasEnds || first === null) return first;
  const last = cell.number(high);
  return last === null ? null : { low: first, high: last };
}

function isOneCell(argument: unknown): boolean {
  const { rows, columns } = rangeOf(argument);
  return rows === 1 && columns === 1;
}

function isWithinRange(value: unknown): boolean {
  return polarities.read(value) === 'within range';
}
