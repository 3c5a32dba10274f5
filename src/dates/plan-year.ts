import { parseFinancialYear } from './financial-year.ts';

const earliest = 1950;
const latest = 2099;

/**
 * The first calendar year of a plan year: a number as it is, a financial year, or the first year of "2016-2021".
 *
 * @returns The year, or 0 where the text names none.
 * @example parsePlanYear('2016/17') // -> 2016
 */
export function parsePlanYear(planYear: string | number | null | undefined): number {
  if (planYear === null || planYear === undefined) return 0;
  if (typeof planYear === 'number')
    return Number.isInteger(planYear) && planYear >= earliest && planYear <= latest ? planYear : 0;
  // A plan asks for the same year thousands of times on end.
  if (planYear !== latestText) {
    latestFound = readPlanYear(planYear);
    latestText = planYear;
  }
  return latestFound;
}

let latestText = '';
let latestFound = 0;

function readPlanYear(planYear: string): number {
  const financial = parseFinancialYear(planYear);
  if (financial !== null) return financial;
  const first = /\d{4}/.exec(planYear.slice(0, 40));
  const year = Number(first?.[0] ?? 0);
  return year >= earliest && year <= latest ? year : 0;
}
