import { describe, expect, it } from 'vitest';
import { pairRows } from '../../src/report/make/pair-rows.ts';
import type { SubmittedRow } from '../../src/submission/submitted-plan.ts';

const row = (rowId: string | null, key: string | null, action: string): SubmittedRow => ({
  rowId,
  key,
  values: { action },
});

describe('rows are known again', () => {
  it.each<[string, SubmittedRow, SubmittedRow, boolean]>([
    ['by their Row IDs, under another number', row('a1', 'C3 A', 'Plant'), row('a1', 'C3 B', 'Dig'), true],
    [
      'by what people call them, where one has no Row ID yet',
      row(null, 'C3 A', 'Plant'),
      row('a1', 'c3 a', 'Dig'),
      true,
    ],
    [
      'by their words, where neither is left',
      row(null, 'C3 A', 'Plant trees'),
      row(null, 'C3 B', 'plant  trees'),
      true,
    ],
    [
      'not by a number that another row has taken over',
      row('a1', 'C3 A', 'Plant'),
      row('a2', 'C3 A', 'Dig'),
      false,
    ],
    [
      'not by words that another row has as well',
      row('a1', 'C3 A', 'Plant'),
      row('a2', 'C3 B', 'Plant'),
      false,
    ],
    ['not where nothing is the same', row(null, 'C3 A', 'Plant'), row(null, 'C3 B', 'Dig'), false],
    ['not where nothing is there to know them by', row(null, null, 'Plant'), row(null, null, 'Dig'), false],
  ])('%s', (_, before, after, isSame) => {
    expect(pairRows([before], [after], 'action')).toEqual(
      isSame
        ? [{ before, after }]
        : [
            { before: null, after },
            { before, after: null },
          ],
    );
  });

  it('and of two that are called the same none is guessed', () => {
    const before = [row(null, 'C3 A', 'Plant'), row(null, 'C3 A', 'Dig')];
    const after = [row(null, 'C3 A', 'Sow')];
    expect(
      pairRows(before, after, 'action').map((pair) => pair.before !== null && pair.after !== null),
    ).toEqual([false, false, false]);
  });
});
