import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionProgress, type ActionRagOptions, actionRag } from '../../src/indicator/action-rag.ts';
import { finalRag, type RagOverride } from '../../src/indicator/final-rag.ts';
import { isFailure } from '../../src/indicator/outcome.ts';
import { type RagCode, ragCodes } from '../../src/indicator/rag-code.ts';
import { ragCount, ragPercentages } from '../../src/indicator/rag-count.ts';
import { formatRag, parseRag } from '../../src/indicator/rag-text.ts';
import { onTrackShare, rollUp } from '../../src/indicator/roll-up.ts';

const year: ActionProgress = { percentComplete: 0, start: '2016-04-01', due: '2017-04-01' };
const code = fc.constantFrom<RagCode | null>(...ragCodes, null);

describe('actionRag', () => {
  it.each<[Partial<ActionProgress>, string | null, ActionRagOptions, RagCode]>([
    [{ percentComplete: 100 }, '2018-01-01', {}, 'B'],
    [{ status: 'complete', percentComplete: null }, null, {}, 'B'],
    [{ percentComplete: 99 }, '2017-04-02', {}, 'R'],
    [{ percentComplete: null }, '2017-04-02', {}, 'R'],
    [{ percentComplete: null, start: null }, '2017-04-02', {}, 'R'],
    [{ percentComplete: 90 }, '2017-04-01', {}, 'G'],
    [{ percentComplete: 89.9 }, '2017-04-01', {}, 'A'],
    [{ percentComplete: 70 }, '2017-04-01', {}, 'A'],
    [{ percentComplete: 69.9 }, '2017-04-01', {}, 'R'],
    [{}, '2016-03-31', {}, 'N'],
    [{}, '2016-04-01', {}, 'G'],
    [{}, '2016-04-02', {}, 'R'],
    [{ status: 'not started' }, '2016-06-01', {}, 'N'],
    [{ status: 'not started' }, '2017-06-01', {}, 'R'],
    [{ status: 'ongoing' }, '2018-06-01', {}, 'N'],
    [{ due: null, percentComplete: null }, '2016-06-01', {}, 'N'],
    [{ percentComplete: 20, status: 'in progress' }, '2016-06-13', {}, 'G'],
    [{ percentComplete: 18 }, '2016-06-13', {}, 'G'],
    [{ percentComplete: 17.9 }, '2016-06-13', {}, 'A'],
    [{ percentComplete: 14 }, '2016-06-13', {}, 'A'],
    [{ percentComplete: 13.9 }, '2016-06-13', {}, 'R'],
    [{ percentComplete: 10 }, '2016-06-13', { green: 50, amber: 20 }, 'G'],
    [{ percentComplete: 9.9 }, '2016-06-13', { green: 50, amber: 20 }, 'A'],
    [{ due: '2016-04-01', percentComplete: 50 }, '2016-04-01', {}, 'R'],
    [{ due: '2016-04-01', percentComplete: 95 }, '2016-04-01', {}, 'G'],
  ])('rates %o as at %s with %o as %s', (action, asAt, options, value) => {
    expect(actionRag({ ...year, ...action }, asAt, options)).toEqual({ value });
  });

  it.each<[string, Partial<ActionProgress>, string | null, ActionRagOptions, string]>([
    ['no as-at date', {}, null, {}, '#N/A'],
    ['a blank percent', { percentComplete: null }, '2016-06-01', {}, '#N/A'],
    ['no start', { start: null }, '2016-06-01', {}, '#N/A'],
    ['a percent above 100', { percentComplete: 101 }, '2016-06-01', {}, '#NUM!'],
    ['a negative percent', { percentComplete: -1 }, '2016-06-01', {}, '#NUM!'],
    ['dates reversed', { due: '2015-04-01' }, '2016-06-01', {}, '#NUM!'],
    ['a negative threshold', {}, '2016-06-01', { green: -1 }, '#NUM!'],
    ['text for a date', {}, 'June', {}, '#VALUE!'],
    ['text for the start', { start: 'June' }, '2016-06-01', {}, '#VALUE!'],
    ['text for the end', { due: 'June' }, '2016-06-01', {}, '#VALUE!'],
  ])('says why there is no rating for %s', (_, action, asAt, options, error) => {
    expect(actionRag({ ...year, ...action }, asAt, options)).toMatchObject({
      error,
      reason: expect.any(String),
    });
  });
});

describe('finalRag', () => {
  it.each<[RagCode | null, RagOverride, string | null, RagCode]>([
    ['R', { rag: 'A', reason: 'Late data' }, null, 'A'],
    ['R', { rag: 'A', reason: 'Late data', until: null }, null, 'A'],
    ['R', { rag: 'A', reason: 'Late data', until: '2017-03-31' }, '2017-03-31', 'A'],
    ['R', { rag: 'A', reason: 'Late data', until: '2017-03-31' }, '2017-04-01', 'R'],
    ['R', { rag: 'A', reason: null }, null, 'R'],
    ['R', { rag: 'A', reason: '  ' }, null, 'R'],
    ['R', { rag: null, reason: 'Late data' }, null, 'R'],
    [null, { rag: 'G', reason: 'Agreed' }, null, 'G'],
  ])('of %s with %o as at %s is %s', (automatic, override, asAt, value) => {
    expect(finalRag(automatic, override, asAt)).toEqual({ value });
  });

  it.each<[RagCode | null, RagOverride, string | null, string]>([
    [null, { rag: 'G', reason: '' }, null, '#N/A'],
    ['R', { rag: 'G', reason: 'x', until: '2017-03-31' }, null, '#N/A'],
    ['R', { rag: 'G', reason: 'x', until: 'soon' }, '2017-03-31', '#VALUE!'],
    ['R', { rag: 'G', reason: 'x', until: '2017-03-31' }, 'now', '#VALUE!'],
  ])('of %s with %o as at %s is %s', (automatic, override, asAt, error) => {
    const outcome = finalRag(automatic, override, asAt);
    expect(isFailure(outcome)).toBe(true);
    expect(outcome).toMatchObject({ error });
  });
});

describe('parseRag and formatRag', () => {
  it.each([
    ['Green', 'G'],
    ['GREEN', 'G'],
    [' g ', 'G'],
    ['Amber', 'A'],
    ['yellow', 'A'],
    ['red', 'R'],
    ['Blue', 'B'],
    ['Complete', 'B'],
    ['N/A', 'N'],
    ['Red (off track)', 'R'],
  ])('reads "%s" as %s', (text, value) => {
    expect(parseRag(text)).toEqual({ value });
  });

  it('reads back every rating it writes', () => {
    for (const scheme of ['indicator', 'action'] as const) {
      for (const value of ragCodes) expect(parseRag(formatRag(value, scheme))).toEqual({ value });
    }
  });

  it('names a text that is no rating, cut short where it is long', () => {
    expect(parseRag('Purple')).toMatchObject({
      error: '#VALUE!',
      reason: expect.stringContaining('"Purple"'),
    });
    expect(parseRag('x'.repeat(500))).toMatchObject({
      reason: expect.stringContaining(`"${'x'.repeat(40)}…"`),
    });
    expect(parseRag('__proto__')).toMatchObject({ error: '#VALUE!' });
  });

  it('takes a blank for no rating', () => {
    expect(parseRag(null)).toMatchObject({ error: '#N/A' });
    expect(parseRag('  ')).toMatchObject({ error: '#N/A' });
  });
});

describe('rollUp', () => {
  it.each<[(RagCode | null)[], RagCode]>([
    [['G', 'A', 'R'], 'R'],
    [['G', 'A', null, 'N'], 'A'],
    [['B', 'G'], 'G'],
    [['B', 'N'], 'B'],
    [['N', null], 'N'],
    [[], 'N'],
  ])('of %o is its worst, %s', (codes, value) => {
    expect(rollUp(codes)).toEqual({ value });
  });

  it('gives the most frequent, of equals the worse', () => {
    expect(rollUp(['G', 'G', 'R'], { method: 'majority' })).toEqual({ value: 'G' });
    expect(rollUp(['G', 'R', 'N', 'N', 'N'], { method: 'majority' })).toEqual({ value: 'R' });
    expect(rollUp([null], { method: 'majority' })).toEqual({ value: 'N' });
  });

  it('weighs codes, and leaves out those of no weight', () => {
    expect(rollUp(['G', 'R'], { method: 'majority', weights: [3, 1] })).toEqual({ value: 'G' });
    expect(rollUp(['G', 'R'], { weights: [3, 0] })).toEqual({ value: 'G' });
    expect(rollUp(['G', null], { weights: [3, null] })).toEqual({ value: 'G' });
  });

  it.each<[(number | null)[], string]>([
    [[1], '#VALUE!'],
    [[1, null], '#N/A'],
    [[1, -1], '#NUM!'],
    [[1, Number.POSITIVE_INFINITY], '#NUM!'],
  ])('refuses weights %o with %s', (weights, error) => {
    expect(rollUp(['G', 'R'], { weights })).toMatchObject({ error });
    expect(onTrackShare(['G', 'R'], weights)).toMatchObject({ error });
  });

  it('shares out Green and Blue among the rated', () => {
    expect(onTrackShare(['G', 'B', 'R', 'A', 'N', null])).toEqual({ value: 0.5 });
    expect(onTrackShare(['G', 'R'], [3, 1])).toEqual({ value: 0.75 });
    expect(onTrackShare(['N', null])).toMatchObject({ error: '#N/A' });
  });

  it('never improves when a code is added', () => {
    fc.assert(
      fc.property(fc.array(code), code, (codes, added) => {
        const rank = (outcome: ReturnType<typeof rollUp>) =>
          'RAGBN'.indexOf('error' in outcome ? '' : outcome.value);
        expect(rank(rollUp([...codes, added]))).toBeLessThanOrEqual(rank(rollUp(codes)));
      }),
    );
  });
});

describe('ragCount', () => {
  it('counts each rating and no blank', () => {
    expect(ragCount(['G', 'A', 'G', null, 'N', 'B', 'R'])).toEqual({ B: 1, G: 2, A: 1, R: 1, N: 1 });
  });

  it('gives what rounding leaves to the largest remainders', () => {
    expect(ragPercentages(['G', 'A', 'R'])).toEqual({ value: { B: 0, G: 34, A: 33, R: 33, N: 0 } });
    const codes = [
      ...Array<RagCode>(20).fill('G'),
      ...Array<RagCode>(24).fill('A'),
      'R',
      'R',
      'R',
    ] as RagCode[];
    // 42.55, 51.06 and 6.38: the one percent left over goes to Green.
    expect(ragPercentages(codes)).toEqual({ value: { B: 0, G: 43, A: 51, R: 6, N: 0 } });
  });

  it('has no percentages of nothing', () => {
    expect(ragPercentages([null])).toMatchObject({ error: '#DIV/0!' });
  });

  it('gives percentages that add to 100 and are within one of the true share', () => {
    fc.assert(
      fc.property(fc.array(code, { minLength: 1, maxLength: 300 }), (codes) => {
        const total = codes.filter((one) => one !== null).length;
        fc.pre(total > 0);
        const outcome = ragPercentages(codes);
        if ('error' in outcome) throw new Error(outcome.reason);
        const counts = ragCount(codes);
        expect(ragCodes.reduce((sum, one) => sum + outcome.value[one], 0)).toBe(100);
        for (const one of ragCodes)
          expect(Math.abs(outcome.value[one] - (counts[one] * 100) / total)).toBeLessThan(1);
      }),
    );
  });
});
