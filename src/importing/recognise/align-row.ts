import type { RowLine } from '../repair/lines.ts';
import type { ActionField } from './action-headings.ts';
import { type CellShape, cellShape } from './cell-shape.ts';

/** A place that a cell can take in a row: a field by its header, or the spill of a column that has no header. */
export interface Slot {
  readonly field: ActionField | null;
  /** Index of the header's column; -1 for a column that the header does not print. */
  readonly columnIndex: number;
  /** Whether the column has a header of its own that no field is known by: anything may stand in it. */
  readonly isOpen?: boolean;
}

/** For each cell of a row the slot it takes; `null` for cells that fit none. */
export type RowMapping = readonly (number | null)[];

/**
 * Fits the cells of rows to the columns of their header. Extraction drops, adds and shifts columns from page to page, so
 * a row that does not fit where it stands is fitted by what its cells look like, in order, together with the rows of
 * the same page that have as many cells.
 *
 * @param width - Columns of the header row.
 */
export function alignRows(
  rows: readonly RowLine[],
  slots: readonly Slot[],
  width: number,
): ReadonlyMap<RowLine, RowMapping> {
  const mappings = new Map<RowLine, RowMapping>();
  const unfit = new Map<string, RowLine[]>();
  const fits = new Map<RowLine, Fit[][]>();
  const identity = (count: number): RowMapping =>
    Array.from({ length: count }, (_, index) => {
      const slot = slots.findIndex(({ columnIndex }) => columnIndex === index);
      return slot === -1 ? null : slot;
    });
  for (const row of rows) {
    const fit = row.cells.map(({ text, isBold }) => slots.map((slot) => fitOf(text, isBold, slot)));
    fits.set(row, fit);
    const printed = identity(row.cells.length);
    if (row.cells.length === width && suits(row, fit, printed)) mappings.set(row, printed);
    else {
      const key = `${row.block} ${row.cells.length}`;
      const group = unfit.get(key);
      if (group) group.push(row);
      else unfit.set(key, [row]);
    }
  }
  for (const group of unfit.values()) {
    const count = group[0]?.cells.length ?? 0;
    const sum = Array.from({ length: count }, (_, cell) =>
      slots.map((_slot, slot) => total(group.map((row) => fits.get(row)?.[cell]?.[slot] ?? blank))),
    );
    const common = bestMapping(sum, slots);
    for (const row of group) {
      const own = fits.get(row) ?? [];
      const leaning = own.map((cell, index) =>
        cell.map((fit, slot) =>
          common[index] === slot && !fit.isBlank ? { ...fit, score: fit.score + 2 } : fit,
        ),
      );
      mappings.set(row, suits(row, own, common) ? common : bestMapping(leaning, slots));
    }
  }
  return mappings;
}

interface Fit {
  readonly score: number;
  readonly isBlank: boolean;
}

const blank: Fit = { score: 0, isBlank: true };

function total(fits: readonly Fit[]): Fit {
  let score = 0;
  let isBlank = true;
  for (const fit of fits) {
    score += fit.score;
    if (!fit.isBlank) isBlank = false;
  }
  return { score, isBlank };
}

/** Whether every cell may stand where the mapping puts it. */
function suits(row: RowLine, fit: readonly (readonly Fit[])[], mapping: RowMapping): boolean {
  return row.cells.every(({ text }, index) => {
    const slot = mapping[index];
    if (text === '') return true;
    return slot !== undefined && slot !== null && (fit[index]?.[slot]?.score ?? -9) > -2.5;
  });
}

const costOfLeavingOut = 6;

/** The order-keeping assignment of cells to slots with the best sum of fits. */
function bestMapping(fits: readonly (readonly Fit[])[], slots: readonly Slot[]): RowMapping {
  const cells = fits.length;
  const best: Float64Array[] = Array.from({ length: cells + 1 }, () => new Float64Array(slots.length + 1));
  const choice: Int8Array[] = Array.from({ length: cells + 1 }, () => new Int8Array(slots.length + 1));
  const at = (cell: number, slot: number) => best[cell]?.[slot] ?? 0;
  for (let cell = cells; cell >= 0; cell -= 1) {
    for (let slot = slots.length; slot >= 0; slot -= 1) {
      let score = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      if (cell === cells && slot === slots.length) score = 0;
      if (slot < slots.length) {
        const skipped =
          at(cell, slot + 1) - (slots[slot]?.field && slots[slot]?.columnIndex !== -1 ? 0.3 : 0);
        if (skipped > score) [score, chosen] = [skipped, 1];
      }
      if (cell < cells) {
        const isBlank = fits[cell]?.[0]?.isBlank ?? true;
        const left = at(cell + 1, slot) - (isBlank ? 0.1 : costOfLeavingOut);
        if (left > score) [score, chosen] = [left, 2];
        const fit = fits[cell]?.[slot];
        if (fit && slot < slots.length) {
          const taken = at(cell + 1, slot + 1) + fit.score;
          if (taken > score) [score, chosen] = [taken, 3];
        }
      }
      const bestRow = best[cell];
      const choiceRow = choice[cell];
      if (bestRow && choiceRow) {
        bestRow[slot] = score;
        choiceRow[slot] = chosen;
      }
    }
  }
  const mapping: (number | null)[] = [];
  let slot = 0;
  while (mapping.length < cells) {
    const chosen = choice[mapping.length]?.[slot] ?? 2;
    if (chosen === 1) slot += 1;
    else {
      mapping.push(chosen === 3 ? slot : null);
      if (chosen === 3) slot += 1;
    }
  }
  return mapping;
}

/** How well a cell suits a slot: above 0 speaks for it, below -2.5 against it. */
function fitOf(text: string, isBold: boolean, slot: Slot): Fit {
  if (text === '') return blank;
  const shape = cellShape(text);
  if (slot.isOpen) return { score: shape.isPeople ? -1 : 0, isBlank: false };
  return { score: score(shape, isBold, slot.field), isBlank: false };
}

function score(shape: CellShape, isBold: boolean, field: ActionField | null): number {
  const { length, isRag, isRef, isLinks, isDate, isPeople, isNumbered, isCodes, isPercent, isStray } = shape;
  const isBareDate = isDate && length <= 25;
  switch (field) {
    case 'rag':
      return isRag ? 8 : -8;
    case 'ref':
      return isRef ? 5 : isStray && !isRag ? 0 : -8;
    case 'indicators':
      return isLinks ? 5 : isRag || isPeople || isBareDate ? -3 : length <= 30 ? 0 : -6;
    case 'leads':
    case 'support':
    case 'organisation':
      if (isPeople) return 5;
      return isRag || isLinks || isNumbered
        ? -6
        : isBareDate
          ? -4
          : length > 160
            ? -6
            : length > 60
              ? -1.5
              : 0;
    case 'delivery':
      if (isDate) return length <= 160 ? 5 : 0;
      return isRag ? -6 : isPeople ? -3 : length > 130 ? -4 : -1;
    case 'start':
    case 'due':
      return isDate && length <= 60 ? 5 : -5;
    case 'percentComplete':
      return isPercent ? 5 : -4;
    case 'status':
      return length <= 30 && !isRag && !isBareDate ? 1 : -3;
    case 'nationalOutcomes':
      return isCodes ? 5 : -2;
    case 'ambition':
      return isNumbered ? 5 : isRag ? -6 : isPeople || isBareDate || isRef ? -3 : 0;
    case 'goal':
    case 'objective':
      if (isNumbered && length > 20) return -5;
      return isRag || isPeople || isBareDate || length > 200 ? -3 : isBold ? 3 : 0.5;
    case 'action':
      if (isRag || isRef || isLinks) return -4;
      return isBareDate ? -4 : isPeople && length < 40 ? -3 : isStray && length < 10 ? -4 : 1.5;
    case null:
      return length > 40
        ? -6
        : length > 20 && !isStray
          ? -3
          : isPeople || isDate || isLinks || isRag
            ? -2
            : -0.5;
    default:
      if (isRag) return -6;
      return isBareDate || isLinks ? -2 : isPeople && length < 40 ? -2 : length >= 40 ? 1.5 : 0;
  }
}
