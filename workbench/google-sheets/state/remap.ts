import type { GridRange } from '../schema/messages.ts';
import type { Dimension } from './sheet.ts';

/** Where rows or columns of one sheet go when some are inserted, deleted or moved. */
export interface Remap {
  readonly sheetId: number;
  readonly dimension: Dimension;
  /** The new index of a row or column, or null where it is gone. */
  readonly index: (index: number) => number | null;
  /** The new bounds of a stretch (end excluded), or null where all of it is gone. */
  readonly stretch: (start: number, end: number) => readonly [number, number] | null;
}

/** Rows or columns are put in before index `start`; a stretch that holds the place within grows. */
export const insertion = (sheetId: number, dimension: Dimension, start: number, count: number): Remap => ({
  sheetId,
  dimension,
  index: (index) => (index >= start ? index + count : index),
  stretch: (from, to) => (from >= start ? [from + count, to + count] : [from, to > start ? to + count : to]),
});

/** Rows or columns from `start` to before `end` are taken out. */
export function deletion(sheetId: number, dimension: Dimension, start: number, end: number): Remap {
  const count = end - start;
  const clamp = (index: number) => (index <= start ? index : index >= end ? index - count : start);
  return {
    sheetId,
    dimension,
    index: (index) => (index < start ? index : index >= end ? index - count : null),
    stretch: (from, to) => (clamp(from) < clamp(to) ? [clamp(from), clamp(to)] : null),
  };
}

/** Rows or columns from `start` to before `end` go before what was at `destination`. */
export function movement(
  sheetId: number,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): Remap {
  const count = end - start;
  const index = (at: number): number => {
    if (at >= start && at < end)
      return destination > start ? at + destination - end : at + destination - start;
    if (destination > start) return at >= end && at < destination ? at - count : at;
    return at >= destination && at < start ? at + count : at;
  };
  return {
    sheetId,
    dimension,
    index,
    stretch: (from, to) => {
      const isInside = from >= start && to <= end;
      if (isInside) return [index(from), index(from) + to - from];
      // What stays behind keeps its bounds; what was moved out of it, or into it, makes it shorter or longer.
      const rest = deletion(sheetId, dimension, start, end).stretch(from, to);
      if (rest === null) return [index(from), index(from) + to - from];
      const target = destination > start ? destination - count : destination;
      return insertion(sheetId, dimension, target, count).stretch(rest[0], rest[1]);
    },
  };
}

/** A range after rows or columns moved: open sides stay open; null where nothing of it is left. */
export function remappedRange(range: GridRange, remap: Remap): GridRange | null {
  if ((range.sheetId ?? 0) !== remap.sheetId) return range;
  const [startKey, endKey] =
    remap.dimension === 'ROWS'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey];
  const end = range[endKey];
  if (start === undefined && end === undefined) return range;
  const moved = remap.stretch(start ?? 0, end ?? Number.MAX_SAFE_INTEGER);
  if (moved === null) return null;
  if (moved[0] === (start ?? 0) && (end === undefined || moved[1] === end)) return range;
  return {
    ...range,
    ...(start !== undefined && { [startKey]: moved[0] }),
    ...(end !== undefined && { [endKey]: moved[1] }),
  };
}
