import type { Measurement } from '../plan.ts';
import { identifyRows } from './sample-row.ts';

/** A measured value; a survey gives limits with it. */
function measured(
  indicator: string,
  period: string,
  value: number,
  reportedBy: string,
  more: Partial<Measurement> = {},
): Omit<Measurement, 'rowId'> {
  const blank = { numerator: null, denominator: null, lower: null, upper: null, note: null };
  return { ...blank, indicator, period, value, reportedBy, ...more };
}

const council = 'Eastmere Borough Council';
const ccg = 'Eastmere CCG';

export const sampleMeasurements: readonly Measurement[] = identifyRows('mea', [
  measured('C3 1', 'July 2015 to June 2016', 566, council),
  measured('C3 1', 'January to December 2016', 571, council, {
    note: 'One coordinator’s post was vacant from May to August.',
  }),
  measured('C3 2', '2015/16', 10.3, council, {
    lower: 8.1,
    upper: 12.5,
    note: 'Survey estimate; limits of 95%.',
  }),
  measured('C3 3', '2015/16', 0.8, ccg),
  measured('B3 1', '2015/16', 19540, 'Eastmere Voluntary Action'),
  measured('B3 2', 'October 2016', 14, council),
  measured('B3 2', 'February 2017', 27, council),
  measured('B3 3', 'September 2016', 66.1, ccg, { numerator: 1190, denominator: 1800 }),
  measured('B3 3', 'February 2017', 66.8, ccg, { numerator: 1209, denominator: 1810 }),
  measured('B3 4', '2015/16', 67.9, ccg, {
    note: 'Two practices changed their records system during the year.',
  }),
]);
