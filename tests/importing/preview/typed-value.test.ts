import { describe, expect, it } from 'vitest';
import { dateToSerial } from '../../../src/grid/serial-date.ts';
import { typedPlanValue, typedValue } from '../../../src/importing/preview/typed-value.ts';
import { planTables } from '../../../src/plan/plan.ts';

const { due, percentComplete, status, ref, leads, progress } = planTables.actions.columns;
const { baseline, baselineYear, decimals } = planTables.indicators.columns;

describe('a text typed into a cell', () => {
  it.each([
    ['a date day first', due, '1/4/2017', '2017-04-01'],
    ['a date that can only be one', due, '25/12/2016', '2016-12-25'],
    ['a date in words', due, ' 30 June 2017 ', '2017-06-30'],
    ['an ISO date', due, '2017-06-30', '2017-06-30'],
    ['a number', baseline, '10.7', 10.7],
    ['a number with commas', baseline, '19,069', 19_069],
    ['money', baseline, '£4,120', 4120],
    ['a year', baselineYear, '2016', 2016],
    ['a percentage', percentComplete, '45%', 0.45],
    ['a percentage without its sign', percentComplete, '45', 0.45],
    ['a word of the list', status, 'In progress', 'In progress'],
    ['a word of the list in other capitals', status, ' in  PROGRESS', 'In progress'],
    ['a text', leads, ' Head of Parks\r\nand Rivers ', 'Head of Parks\nand Rivers'],
    ['a text that begins like a formula', progress, '=1+1', '=1+1'],
    ['a blank', due, ' ', null],
  ])('is %s', (_, column, text, value) => {
    expect(typedValue(column, text)).toEqual({ value });
  });

  it.each([
    ['a date nobody can tell', due, 'soon', 'Due must be a date'],
    ['a day that is not in the calendar', due, '31/02/2017', 'Due must be a date'],
    ['words for a number', baseline, 'about ten', 'Baseline must be a number'],
    ['a number out of bounds', decimals, '12', 'Decimals'],
    ['a half', decimals, '1.5', 'Decimals'],
    ['a share of more than all', percentComplete, '450', 'Percent complete'],
    ['a word near to one of the list', status, 'In progres', 'Status'],
    ['a blank where there must be something', ref, '', 'Ref'],
    ['a text that no cell holds', leads, 'x'.repeat(32_768), '32,768 characters'],
  ])('does not fit as %s', (_, column, text, sentence) => {
    const found = typedValue(column, text);
    expect('fault' in found ? found.fault : found).toContain(sentence);
  });

  it.each([
    ['Reporting date', '1/4/2017', { value: dateToSerial('2017-04-01') }],
    ['Amber tolerance', '7.5', { value: 7.5 }],
    ['Title', '2017', { value: '2017' }],
    ['Board', '', { value: null }],
  ])('as the setting %s is what formulas reckon with', (setting, text, expected) => {
    expect(typedPlanValue({ table: 'settings', rowIndex: 0, column: 'value' }, text, setting)).toEqual(
      expected,
    );
  });

  it.each([
    ['Reporting date', 'soon', 'Reporting date must be a date'],
    ['Amber tolerance', 'a little', 'Amber tolerance must be a number'],
  ])('does not fit the setting %s as "%s"', (setting, text, sentence) => {
    const found = typedPlanValue({ table: 'settings', rowIndex: 0, column: 'value' }, text, setting);
    expect('fault' in found ? found.fault : found).toContain(sentence);
  });
});
