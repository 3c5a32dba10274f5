import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/table/nearest.ts';

/** The plain definition, letter by letter, without a limit. */
function slowDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const cost = left.at(-1) === right.at(-1) ? 0 : 1;
  const options = [
    slowDistance(left.slice(0, -1), right) + 1,
    slowDistance(left, right.slice(0, -1)) + 1,
    slowDistance(left.slice(0, -1), right.slice(0, -1)) + cost,
  ];
  const isSwap =
    left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  if (isSwap) options.push(slowDistance(left.slice(0, -2), right.slice(0, -2)) + 1);
  return Math.min(...options);
}

describe('editDistance', () => {
  it('counts letters added, dropped, replaced and swapped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 }),
        (left, right) => {
          expect(editDistance(left, right)).toBe(slowDistance(left, right));
        },
      ),
    );
  });

  it('stops above the limit', () => {
    expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBeGreaterThan(2);
  });
});

describe('nearest', () => {
  it.each([
    ['Delivry', ['Delivery', 'Due'], 'Delivery'],
    ['per cent complete', ['Percent complete', 'Progress'], 'Percent complete'],
    ['C33', ['C3', 'B3', 'C4'], 'C3'],
    ['C5', ['C3', 'C4'], null],
    ['Leed', ['Lead', 'Leet'], null],
    ['Lead', ['Lead', 'Leads'], 'Lead'],
    ['  ', ['Lead'], null],
    ['x'.repeat(70), ['x'.repeat(70)], null],
    ['x'.repeat(200), ['x'.repeat(200)], null],
    ['Lead', ['x'.repeat(100)], null],
  ])('of "%s" among %j is %s', (text, candidates, expected) => {
    expect(nearest(text, candidates)).toBe(expected);
  });

  it('looks at two thousand candidates and no more', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => `${index} something else`);
    expect(nearest('Delivery', [...many, 'Delivery'])).toBeNull();
  });
});
