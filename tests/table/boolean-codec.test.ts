import { describe, expect, it } from 'vitest';
import { booleanCodec } from '../../src/table/boolean-codec.ts';
import { CellEncodeError } from '../../src/table/errors.ts';
import { context, outcome } from './codec-cases.ts';

describe('a column of TRUE and FALSE', () => {
  it('reads TRUE and FALSE', () => {
    expect(outcome(booleanCodec, true)).toEqual({ read: true });
    expect(outcome(booleanCodec, false)).toEqual({ read: false });
  });

  it.each([
    ['TRUE', true, 'TRUE'],
    [' yes ', true, 'TRUE'],
    ['No', false, 'FALSE'],
    ['false', false, 'FALSE'],
  ])('knows for certain what the text "%s" stands for', (text, certain, shown) => {
    expect(outcome(booleanCodec, text)).toEqual({ certain, shown });
  });

  it.each(['maybe', 'y', 1, 0])('leaves %s alone', (value) => {
    expect(outcome(booleanCodec, value)).toBe('unreadable');
  });

  it('gives a mended text cell a format in which TRUE is TRUE', () => {
    expect(booleanCodec.mend?.('yes', context('@'))).toMatchObject({ certain: { numberFormat: 'General' } });
  });

  it('writes booleans and nothing else', () => {
    expect(booleanCodec.encode(false, context())).toBe(false);
    expect(() => booleanCodec.encode('true', context())).toThrow(CellEncodeError);
  });
});
