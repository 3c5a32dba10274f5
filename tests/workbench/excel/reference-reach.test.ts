import { describe, expect, it } from 'vitest';
import { referenceReach } from '../../../workbench/excel/univer/reference-reach.ts';

describe('what a formula reaches', () => {
  it.each([
    ['=Z1+$B$30', 30, 26],
    ["='My sheet'!xfd1048576", 1_048_576, 16_384],
    ['="Z99"&A1', 1, 1],
    ['=SUM(A1:B1048576)+SUM($A$1:$B$900)', 0, 0],
    ['=XFE1+A1048577+LOG10(2)', 0, 0],
    ['=Plan.A7+A7B', 0, 0],
  ])('in %s is %i rows and %i columns', (formula, rowCount, columnCount) => {
    expect(referenceReach(formula)).toEqual({ rowCount, columnCount });
  });
});
