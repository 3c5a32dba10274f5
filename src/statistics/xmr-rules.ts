/** Why a point is unusual, in the order in which reasons are given. */
export type XmrRule = 'outside limits' | 'trend' | '2 in 3' | 'shift';

/** An unusual point: why, and whether it speaks of high or low values. */
export interface XmrSignal {
  readonly rule: XmrRule;
  readonly side: 'high' | 'low';
}

/** Mean, limits and the lines two thirds of the way to them. */
export interface XmrLines {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
}

/** Points in a row that make a trend or a shift. */
const runLength = 7;

/**
 * The signals of a series of points against its lines, by the four rules of Making Data Count.
 *
 * @param values - Points in order; a blank breaks every run.
 * @returns A signal or `null` for each point.
 * @source NHS England, Making Data Count: special cause rules.
 */
export function xmrSignals(values: readonly (number | null)[], lines: XmrLines): (XmrSignal | null)[] {
  const sides = values.map((value) => (value === null ? 0 : Math.sign(value - lines.mean)));
  const near = values.map((value) => value !== null && isNear(value, lines));
  const trend = markTrends(values);
  const close = markTwoInThree(sides, near);
  const shift = markShifts(sides);
  return values.map((value, index) => {
    if (value === null) return null;
    const side = Number(sides[index]) > 0 ? 'high' : 'low';
    if (value > lines.upper || value < lines.lower) return { rule: 'outside limits', side };
    if (trend[index]) return { rule: 'trend', side: isRising(values, trend, index) ? 'high' : 'low' };
    if (close[index]) return { rule: '2 in 3', side };
    return shift[index] ? { rule: 'shift', side } : null;
  });
}

function isNear(value: number, lines: XmrLines): boolean {
  if (value > lines.upper || value < lines.lower) return false;
  return value > lines.nearUpper || value < lines.nearLower;
}

/** All seven points of each run of rising or falling points. */
function markTrends(values: readonly (number | null)[]): boolean[] {
  const steps = values.map((value, index) => {
    const previous = values[index - 1] ?? null;
    return value === null || previous === null ? 0 : Math.sign(value - previous);
  });
  return markRuns(steps, runLength - 1, 1);
}

/** All seven points of each run on one side of the mean. */
function markShifts(sides: readonly number[]): boolean[] {
  return markRuns(sides, runLength, 0);
}

/** Marks runs of the same sign of at least `length`, and `before` points ahead of each. */
function markRuns(signs: readonly number[], length: number, before: number): boolean[] {
  const marks = signs.map(() => false);
  let run = 0;
  for (let index = 0; index < signs.length; index += 1) {
    run = signs[index] === 0 ? 0 : signs[index] === signs[index - 1] ? run + 1 : 1;
    if (run === length) marks.fill(true, index - length + 1 - before, index + 1);
    else if (run > length) marks[index] = true;
  }
  return marks;
}

/** The points near a limit in each three on one side of the mean of which two are. */
function markTwoInThree(sides: readonly number[], near: readonly boolean[]): boolean[] {
  const marks = near.map(() => false);
  for (let first = 0; first + 2 < near.length; first += 1) {
    const [one, two, three] = [near[first], near[first + 1], near[first + 2]];
    const sum = Number(sides[first]) + Number(sides[first + 1]) + Number(sides[first + 2]);
    if (Math.abs(sum) !== 3 || Number(one) + Number(two) + Number(three) < 2) continue;
    if (one) marks[first] = true;
    if (two) marks[first + 1] = true;
    if (three) marks[first + 2] = true;
  }
  return marks;
}

/** A point between two trends belongs to the one it begins, the last point of a trend to that one. */
function isRising(values: readonly (number | null)[], trend: readonly boolean[], index: number): boolean {
  const [from, to] = trend[index + 1] ? [index, index + 1] : [index - 1, index];
  return Number(values[to]) > Number(values[from]);
}
