import { describe, expect, it } from 'vitest';
import { parseDeliveryCell } from '../../../src/dates/delivery.ts';

describe('a delivery cell', () => {
  it('holds a date as a serial number, in the date system of its workbook', () => {
    expect(parseDeliveryCell(42826)).toMatchObject({
      kind: 'point',
      due: '2017-04-01',
      precision: 'day',
      certainty: 'certain',
    });
    expect(parseDeliveryCell(42826.75).due).toBe('2017-04-01');
    expect(parseDeliveryCell(41364, { dateSystem: '1904' }).due).toBe('2017-04-01');
  });

  it('holds a year where the number can only be one', () => {
    expect(parseDeliveryCell(2017)).toMatchObject({
      precision: 'year',
      certainty: 'likely',
      due: '2017-12-31',
    });
  });

  it.each([0, -1, 3, 1e9, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('asks a person about %s', (value) => {
    expect(parseDeliveryCell(value)).toMatchObject({ kind: 'none', certainty: 'ambiguous', due: null });
  });

  it('is read as text otherwise, and blank where it is blank', () => {
    expect(parseDeliveryCell('April 2017').due).toBe('2017-04-30');
    expect(parseDeliveryCell(null)).toMatchObject({ kind: 'none', reason: 'blank cell' });
    expect(parseDeliveryCell(true)).toMatchObject({ kind: 'none', text: 'true' });
  });
});
