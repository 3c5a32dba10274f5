import { describe, expect, it } from 'vitest';
import { loadBundle, type Shown } from './bundle/load-bundle.ts';
import { parseCall } from './bundle/parse-call.ts';

const bundle = loadBundle();

function first(formula: string): Shown | undefined {
  const { id, args } = parseCall(`=HWB.${formula}`);
  return bundle.call(id, ...args)[0]?.[0];
}

describe('a cell that a function cannot use gives an error with the reason', () => {
  it.each([
    ['OVERDUE("31 June 2017",43000)', '#N/A', 'The calendar has no such day.'],
    ['OVERDUE("foo",43000)', '#N/A', 'The text gives no date.'],
    ['OVERDUE("March",43000)', '#N/A', 'The year is not written.'],
    ['OVERDUE(TRUE,43000)', '#VALUE!', 'TRUE is not a delivery date.'],
    ['DUE(TRUE)', '#VALUE!', 'TRUE is not a delivery date.'],
    ['DUE(5)', '#VALUE!', '5 is not a delivery date.'],
    ['DELIVERY(TRUE)', '#VALUE!', 'TRUE is not a delivery date.'],
    ['LEADS(5)', '#VALUE!', '5 is not a lead. Write a name.'],
    ['LEADS(TRUE)', '#VALUE!', 'TRUE is not a lead. Write a name.'],
    ['DATALAG("#N/A",43000)', '#N/A', 'A cell that is used here holds the error #N/A.'],
    ['GAP(2,{3,1},"within range")', '#NUM!', 'The low end of the range lies above its high end.'],
    ['ONTRACK(2,{3,1},"within range")', '#NUM!', 'The low end of the range lies above its high end.'],
    ['RAG(95,100,,2,,3)', '#NUM!', 'A tolerance must be 0 or more, and Green no wider than Amber.'],
    [
      'ACTIONRAG(0.5,42461,42826,42644,,0.6,0.7)',
      '#NUM!',
      'Thresholds must be 0 or more, and Amber no higher than Green.',
    ],
    ['ROLLUP({"G";"R"},"share",{0;0})', '#N/A', 'No rating of B, G, A or R counts.'],
    ['ROLLUP({"N";""},"share")', '#N/A', 'No rating of B, G, A or R counts.'],
  ])('%s', (formula, error, reason) => {
    // Excel shows no sentence beside #NUM!, so the bundle hands none over.
    const shown = first(formula);
    expect(shown).toMatchObject({ error });
    if (error !== '#NUM!') expect(shown).toEqual({ error, reason });
  });

  it('a wrong status is answered with every status that there is', () => {
    expect(first('ACTIONRAG(0.5,42461,42826,42644,"foo")')).toMatchObject({
      reason: expect.stringContaining('"ongoing", "delayed", "complete"'),
    });
  });
});

describe('what is not late, and what only looks reversed, is no error', () => {
  it.each([
    ['OVERDUE("ongoing",43000)', 0],
    ['OVERDUE("Start April 2016",43000)', 0],
    ['OVERDUE("Complete",43000)', 0],
    ['OVERDUE("TBC",43000)', 0],
    ['OVERDUE("foo",43000,"Complete")', 0],
    ['RAG(92,100,,,,10)', 'G'],
    ['ACTIONRAG(0.5,42461,42826,42644,,0.6)', 'G'],
  ])('%s', (formula, value) => {
    expect(first(formula)).toBe(value);
  });
});

describe('a year that stands twice has no trend', () => {
  const counts = '{120;140;160;180;200},{1000;1000;1000;1000;1000}';
  it.each([
    ['{2013;2013;2013;2013;2013}', 'Cannot be calculated'],
    ['{2011;2012;2013;2014;2014}', 'Cannot be calculated'],
    ['{2009;2011;2013;2014;2015}', 'Increasing'],
  ])('%s', (years, trend) => {
    expect(first(`TREND(${years},${counts})`)).toBe(trend);
  });

  it('nor do the years before it count', () => {
    const years = '{2010;2010;2011;2012;2013;2014;2015}';
    expect(first(`TREND(${years},{9;100;120;140;160;180;200},{1000;1000;1000;1000;1000;1000;1000})`)).toBe(
      'Increasing',
    );
  });
});

describe('leads', () => {
  it.each([
    ['Director of Public Health and Social Care', ['', 'Director of Public Health and Social Care', '']],
    ['Children & Young People Team', ['Children & Young People Team', '', '']],
    ['CCG – Ann Example', ['Ann Example', '', 'CCG']],
  ])('%s', (text, row) => {
    expect(bundle.call('LEADS', [[text]])[0]).toEqual(row);
  });
});
