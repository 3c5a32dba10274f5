import { describe, expect, it } from 'vitest';
import { issuePlace } from '../../src/issue/issue-place.ts';

describe('the place of an issue', () => {
  it.each([
    [{ sheet: 'Actions', cell: 'C5', rowKey: ' C3 A ' }, 'Actions C5 (C3 A)'],
    [{ sheet: 'Actions', cell: null, rowKey: null }, 'Actions'],
    [{ sheet: null, cell: null, rowKey: 'C3 A' }, '(C3 A)'],
    [{ sheet: null, cell: null, rowKey: null }, ''],
  ])('of %o is "%s"', (place, expected) => {
    expect(issuePlace(place)).toBe(expected);
  });
});
