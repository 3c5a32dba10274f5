import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ragCodes } from '../../src/indicator/rag-code.ts';
import { ragPercentages } from '../../src/indicator/rag-count.ts';
import { statuses } from '../../src/plan/vocabulary.ts';
import { evenPercentages, wholePercentages } from '../../src/report/make/whole-percentages.ts';
import { planText } from '../../src/report/plan-text.ts';
import { soundObjectives } from '../validation/rule-case.ts';
import { reportOf } from './sample-report.ts';

const day = fc.constantFrom('2016-04-01', '2016-12-31', '2017-03-31', '2017-04-01', '2018-03-31', null);
const text = fc.option(fc.constantFrom('A lead', '<b>x</b>', '=1+1', 'مرحبا', 'x'.repeat(300)), {
  nil: null,
});
const actions = fc.array(
  fc.record({
    objective: fc.constantFrom('C3', 'B3', 'X9', null),
    action: fc.constantFrom('Plant trees', 'Open a café', 'Train drivers'),
    leads: text,
    start: day,
    due: day,
    status: fc.option(fc.constantFrom(...statuses, 'Odd word'), { nil: null }),
    percentComplete: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null }),
    progress: text,
    rag: fc.option(fc.constantFrom(...ragCodes), { nil: null }),
    ragOverride: fc.option(fc.constantFrom(...ragCodes), { nil: null }),
    overrideReason: text,
  }),
  { maxLength: 25 },
);
const runs = { numRuns: 40 };

type Drawn = typeof actions extends fc.Arbitrary<infer Rows> ? Rows : never;

function rowsOf(drawn: Drawn) {
  return {
    objectives: soundObjectives,
    actions: drawn.map((row, index) => ({ ...row, ref: `R${index + 1}` })),
  };
}

describe('whatever a plan holds', () => {
  it('counts add up and shares add to 100', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (drawn) => {
        const report = await reportOf(rowsOf(drawn));
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(report.actions).toHaveLength(drawn.length);
        for (const shares of [report.actionRag.shares, report.actionStatus]) {
          expect(sum(shares.map(({ count }) => count))).toBe(drawn.length);
          expect(sum(shares.map(({ percent }) => percent))).toBeCloseTo(drawn.length === 0 ? 0 : 100, 9);
        }
        expect(sum(report.objectives.map(({ actions: own }) => own.length))).toBe(drawn.length);
        expect(sum(report.objectives.map(({ actionRag }) => actionRag.total))).toBe(drawn.length);
        expect(sum(report.charts.actions?.bars.map(({ total }) => total) ?? [])).toBe(drawn.length);
      }),
      runs,
    );
  });

  it('every red and every overdue action is an exception with a reason, and stands there once', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (drawn) => {
        const { actions: all, exceptions } = await reportOf(rowsOf(drawn));
        const listed = exceptions.actions.map(({ action }) => action.key);
        expect(new Set(listed).size).toBe(listed.length);
        for (const action of all) {
          const isOne = action.rag === 'R' || action.overdueDays > 0;
          expect(listed.includes(action.key)).toBe(isOne);
        }
        for (const { action, kinds, reasons } of exceptions.actions) {
          expect(kinds.length).toBeGreaterThan(0);
          expect(reasons.length).toBeGreaterThan(0);
          expect(kinds.includes('red')).toBe(action.rag === 'R');
        }
      }),
      runs,
    );
  });

  it('the same plan gives the same report', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (drawn) => {
        expect(await reportOf(rowsOf(drawn))).toEqual(await reportOf(rowsOf(drawn)));
      }),
      { numRuns: 8 },
    );
  });
});

it('whole percentages add to 100, each within 1 of its share, and are those of ratings', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 5, maxLength: 5 }), (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const percentages = wholePercentages(counts);
      expect(percentages.reduce((sum, percent) => sum + percent, 0)).toBe(total === 0 ? 0 : 100);
      for (const [index, count] of counts.entries())
        if (total > 0) expect(Math.abs((percentages[index] ?? 0) - (count * 100) / total)).toBeLessThan(1);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ragCodes), { minLength: 1, maxLength: 60 }), (codes) => {
      const counts = ragCodes.map((code) => codes.filter((each) => each === code).length);
      const outcome = ragPercentages(codes);
      expect('value' in outcome && ragCodes.map((code) => outcome.value[code])).toEqual(
        wholePercentages(counts),
      );
    }),
  );
});

it('texts of a plan hold nothing that a page cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (drawn) => {
      const clean = planText(drawn) ?? '';
      expect(clean).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u);
      expect(clean.isWellFormed()).toBe(true);
      expect(planText(clean) ?? '').toBe(clean);
    }),
  );
});

it.each<[readonly number[], readonly number[]]>([
  [
    [3, 3, 3, 15],
    [12.5, 12.5, 12.5, 62.5],
  ],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [1, 3, 0],
    [25, 75, 0],
  ],
  [
    [2, 2, 2, 1],
    [29, 29, 28, 14],
  ],
])('percentages of %j are equal for equal counts where they can be', (counts, percentages) => {
  expect(evenPercentages(counts)).toEqual(percentages);
});
