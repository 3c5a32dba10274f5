/** Ten to the 0 to 22: those that a number holds exactly. */
const powersOfTen: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** Ten to `power`, exact for 0 to 22. */
export function powerOfTen(power: number): number {
  return powersOfTen[power] ?? 10 ** power;
}

/** Whole numbers to this bound are held exactly, and so are their sums and products within it. */
export const exactBound = Number.MAX_SAFE_INTEGER;
