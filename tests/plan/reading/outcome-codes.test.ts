import { describe, expect, it } from 'vitest';
import { parseOutcomeCodes } from '../../../src/plan/reading/outcome-codes.ts';
import { isOutcomeCode } from '../../../src/plan/reading/outcome-frameworks.ts';

function shown(text: string): string[] {
  return parseOutcomeCodes(text).references.map(({ framework, code }) => `${framework} ${code}`);
}

describe('codes of national outcomes frameworks', () => {
  it.each([
    ['PHOF 1.18', ['PHOF 1.18']],
    ['ASCOF 1A, 2.B PHOF 1.18', ['ASCOF 1A', 'ASCOF 2B', 'PHOF 1.18']],
    ['phof 1.1 and 1.10', ['PHOF 1.1', 'PHOF 1.10']],
    ['PHOF: 2.23iii; C21', ['PHOF 2.23iii', 'PHOF C21']],
    ['NHS OF 1a.i, 2.6.ii', ['NHSOF 1a.i', 'NHSOF 2.6.ii']],
    ['CCG OIS 3.1', ['CCGOF 3.1']],
    ['Quality and Outcomes Framework (SMOK004)', ['QOF SMOK004']],
    ['dementia register (DEM002)', ['QOF DEM002']],
    ['Also in the Public Health Outcomes Framework.', ['PHOF null']],
    ['Adult Social Care Outcomes Framework and PHOF 1.18', ['ASCOF null', 'PHOF 1.18']],
    ['Linked to action plan B3 of 2016', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected);
    expect(parseOutcomeCodes(text).unknown).toEqual([]);
  });

  it.each(['As above', 'ditto', '"', 'PHOF 1.18 as above'])('%s repeats the row above', (text) => {
    expect(parseOutcomeCodes(text).ditto).toBe(true);
  });

  it('reports what stands where a code should', () => {
    expect(parseOutcomeCodes('PHOF 9.99Z, 1.10, ASCOF 7Q').unknown).toEqual(['PHOF 9.99Z', 'ASCOF 7Q']);
  });

  it.each([
    ['ASCOF', '1J', true],
    ['ASCOF', '4C', false],
    ['ASCOF', '1.1', false],
    ['PHOF', '0.2', true],
    ['PHOF', '4.17', false],
    ['PHOF', '1.0', false],
    ['PHOF', 'E05a', true],
    ['NHSOF', '6.1', false],
    ['CCGOF', '2.15', true],
    ['QOF', 'DEM02', false],
  ] as const)('%s %s: %s', (framework, code, expected) => {
    expect(isOutcomeCode(framework, code)).toBe(expected);
  });
});
