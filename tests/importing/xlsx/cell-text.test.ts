import { describe, expect, it } from 'vitest';
import { cellText, in1900 } from '../../../src/importing/xlsx/cell-text.ts';

describe('cellText', () => {
  it('reads dates of either date system', () => {
    expect(cellText(42826, 'dd/mm/yyyy', '1900')).toBe('1 April 2017');
    expect(cellText(41364, 'dd/mm/yyyy', '1904')).toBe('1 April 2017');
  });

  it('leaves a number alone that is no date of our time', () => {
    expect(cellText(0.5, 'h:mm', '1900')).toBe('0.5');
    expect(cellText(3, 'dd/mm/yyyy', '1900')).toBe('3');
  });

  it('takes "m" within quotes for no month', () => {
    expect(cellText(12, '0 "members"', '1900')).toBe('12');
  });
});

describe('in1900', () => {
  it('counts the dates of old Macs from 1900', () => {
    expect(in1900(41364.25, 'dd/mm/yyyy', '1904')).toBe(42826.25);
  });

  it('leaves other cells as they are', () => {
    expect(in1900(41364, 'General', '1904')).toBe(41364);
    expect(in1900('x', 'dd/mm/yyyy', '1904')).toBe('x');
    expect(in1900(-4, 'dd/mm/yyyy', '1904')).toBe(-4);
    expect(in1900(42826, 'dd/mm/yyyy', '1900')).toBe(42826);
  });
});
