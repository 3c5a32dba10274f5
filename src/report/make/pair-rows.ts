import type { SubmittedRow } from '../../submission/submitted-plan.ts';
import { plainKey } from '../../table/plain-key.ts';

/** A row now, the row it was, or both. */
export interface RowPair {
  readonly before: SubmittedRow | null;
  readonly after: SubmittedRow | null;
}

/**
 * Pairs the rows of a table with those it had: by Row ID, then by what people call them, then by their words, since a row
 * may have been given its Row ID or another number in the meantime.
 *
 * @param wordsOf - The columns whose words together know a row again, like "action".
 * @returns In the order of the rows now; those that went come last.
 */
export function pairRows(
  before: readonly SubmittedRow[],
  after: readonly SubmittedRow[],
  ...wordsOf: readonly string[]
): RowPair[] {
  const left = new Set(before);
  const found = new Map<SubmittedRow, SubmittedRow>();
  const names: ((row: SubmittedRow) => string | null)[] = [
    ({ rowId }) => rowId,
    ({ key }) => (key === null ? null : plainKey(key)),
    ({ values }) => {
      const words = wordsOf.map((column) => plainKey(values[column] ?? ''));
      return words.every((word) => word === '') ? null : JSON.stringify(words);
    },
  ];
  for (const [step, name] of names.entries()) {
    const byName = new Map<string, SubmittedRow | null>();
    for (const row of left) {
      const called = name(row);
      if (called !== null) byName.set(called, byName.has(called) ? null : row);
    }
    for (const row of after) {
      if (found.has(row)) continue;
      const called = name(row);
      const match = called === null ? null : byName.get(called);
      // Two different Row IDs are two rows, whatever they are called.
      const isOther = step > 0 && row.rowId !== null && match?.rowId != null && match.rowId !== row.rowId;
      if (match == null || !left.has(match) || isOther) continue;
      found.set(row, match);
      left.delete(match);
    }
  }
  return [
    ...after.map((row) => ({ before: found.get(row) ?? null, after: row })),
    ...[...left].map((row) => ({ before: row, after: null })),
  ];
}
