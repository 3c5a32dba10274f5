import type { SheetView } from '../../wire/sheet-view.ts';
import type { Place } from '../desk/selection.ts';
import { plainHeight, rowHeight } from './text-height.ts';

/** The height of the column letters and the width of the row numbers, in pixels. */
export const headHeight = 24;
export const sideWidth = 48;

/** A stretch of rows or columns, its end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where each row or column begins; one more, where the last ends. */
export class Offsets {
  private readonly starts: Float64Array;

  constructor(sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + size;
    });
  }

  get count(): number {
    return this.starts.length - 1;
  }
  get total(): number {
    return this.starts[this.count] ?? 0;
  }
  /** Where an index begins. */
  at(index: number): number {
    return this.starts[Math.max(0, Math.min(index, this.count))] ?? 0;
  }
  size(index: number): number {
    return this.at(index + 1) - this.at(index);
  }

  /** The index that a point lies in: the last where it lies behind all. */
  find(point: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle + 1] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Where the rows and columns of a sheet are. */
export interface Layout {
  readonly rows: Offsets;
  readonly columns: Offsets;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** The part of a sheet that is seen: measures of the scrolled element. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function layoutOf({ rows, rowCount, columns, looks, frozenRows, frozenColumns }: SheetView): Layout {
  const heights = Array.from({ length: rowCount }, (_, index) => {
    const row = rows[index];
    return row === undefined ? plainHeight : rowHeight(row, columns, looks);
  });
  return {
    rows: new Offsets(heights),
    columns: new Offsets(columns.map(({ width, isHidden }) => (isHidden ? 0 : width))),
    frozenRows,
    frozenColumns,
  };
}

/** How much is drawn beyond what is seen, in pixels. */
const beyond = 240;

/** Frozen rows or columns stay only where they leave room for others. */
const keptFrozen = (offsets: Offsets, frozen: number, room: number) =>
  offsets.at(frozen) < room * 0.8 ? frozen : 0;

/** The frozen rows and columns that stay in sight in a window. */
export const frozenIn = ({ rows, columns, frozenRows, frozenColumns }: Layout, window: Window) => ({
  rows: keptFrozen(rows, frozenRows, window.height - headHeight),
  columns: keptFrozen(columns, frozenColumns, window.width - sideWidth),
});

/** The rows and columns beside the frozen ones that are to be drawn. */
export function drawnPart(layout: Layout, window: Window): { rows: Stretch; columns: Stretch } {
  const frozen = frozenIn(layout, window);
  const part = (offsets: Offsets, from: number, length: number, first: number): Stretch => ({
    start: Math.max(first, offsets.find(from - beyond)),
    end: Math.min(offsets.count, offsets.find(from + length + beyond) + 1),
  });
  return {
    rows: part(layout.rows, window.top + layout.rows.at(frozen.rows), window.height, frozen.rows),
    columns: part(
      layout.columns,
      window.left + layout.columns.at(frozen.columns),
      window.width,
      frozen.columns,
    ),
  };
}

/** How to scroll so that a cell is seen whole. */
export function scrollTo(
  layout: Layout,
  window: Window,
  { row, column }: Place,
): { left: number; top: number } {
  const frozen = frozenIn(layout, window);
  const along = (offsets: Offsets, index: number, count: number, scrolled: number, room: number): number => {
    if (index < count) return scrolled;
    const [start, end] = [offsets.at(index), offsets.at(index + 1)];
    // Frozen ones cover the beginning of what is scrolled.
    const low = start - offsets.at(count);
    const high = end - room;
    return scrolled > low || high > low ? low : scrolled < high ? high : scrolled;
  };
  return {
    left: along(layout.columns, column, frozen.columns, window.left, window.width - sideWidth),
    top: along(layout.rows, row, frozen.rows, window.top, window.height - headHeight),
  };
}
