import { describe, expect, it } from 'vitest';
import { CellEncodeError } from '../../src/table/errors.ts';
import { textCodec } from '../../src/table/text-codec.ts';
import { context, outcome } from './codec-cases.ts';

describe('a text column', () => {
  it.each([
    ['a text as it is', ' Café ', 'General', ' Café '],
    ['a number in its shortest form', 12.5, 'General', '12.5'],
    ['a number without the noise of the machine', 0.1 + 0.2, 'General', '0.3'],
    ['a whole number without an exponent', 123_456_789_012, '0', '123456789012'],
    ['a number too long to be written out', 1e21, 'General', '1E+21'],
    ['zero without a sign', -0, 'General', '0'],
    ['a percentage with its sign', 0.07, '0%', '7%'],
    ['a date in full', 42_826, 'dd/mm/yyyy', '1 April 2017'],
    ['a serial beyond the calendar as its number', -5, 'dd/mm/yyyy', '-5'],
    ['TRUE as people see it', true, 'General', 'TRUE'],
    ['FALSE as people see it', false, 'General', 'FALSE'],
  ])('reads %s', (_, value, format, text) => {
    expect(outcome(textCodec, value, format)).toEqual({ read: text });
  });

  it('writes texts and nothing else', () => {
    expect(textCodec.encode('=1+1', context())).toBe('=1+1');
    expect(() => textCodec.encode(3, context())).toThrow(CellEncodeError);
  });
});
