import { expect } from 'vitest';

/** Expects a number within a relative error of another, and exactly 0, infinite or missing where that one is. */
export function expectClose(
  found: number | null | undefined,
  expected: number | null,
  relative: number,
): void {
  if (expected === null || !Number.isFinite(expected) || expected === 0 || typeof found !== 'number') {
    expect(found).toBe(expected);
    return;
  }
  const error = Math.abs((found - expected) / expected);
  expect(error, `${found} for ${expected}`).toBeLessThanOrEqual(relative);
}
