/** The functions that saved workbooks may hold, with their arguments: a name here is for ever. */
export const catalogue: Readonly<Record<string, string>> = {
  TRAJECTORY: 'baseline, baseline_year, target, target_year, [year], [decimals], [method]',
  EXPECTED: 'baseline, baseline_date, target, target_date, as_at',
  PROGRESS: 'baseline, actual, target, [cap]',
  GAP: 'actual, target, [polarity]',
  REQUIRED: 'actual, year, target, target_year',
  FORECAST: 'values, periods, at, [level], [return]',
  ONTRACK: 'actual, expected, [polarity], [tolerance], [tolerance_type]',
  RAG: 'actual, target, [polarity], [amber], [mode], [green]',
  ACTIONRAG: 'percent_complete, start, due, as_at, [status], [green], [amber]',
  FINALRAG: 'automatic, override, reason, [until], [as_at]',
  RAGTEXT: 'code, [scheme]',
  RAGCODE: 'text',
  DIRECTION: 'current, previous, [polarity], [tolerance]',
  ROLLUP: 'codes, [method], [weights]',
  RAGCOUNT: 'codes, [percent]',
  DELIVERY: 'text, [plan_year], [part]',
  DUE: 'text, [plan_year]',
  OVERDUE: 'text, as_at, [status], [plan_year]',
  FINYEAR: 'date, [style]',
  FINYEARSTART: 'text',
  FINYEAREND: 'text',
  DATALAG: 'period, as_at',
  LINKS: 'text',
  LEADS: 'text',
  PROPORTION: 'numerator, denominator, [confidence], [multiplier], [return]',
  RATE: 'numerator, denominator, [confidence], [multiplier], [return]',
  MEANCI: 'values, [confidence], [return]',
  DSR: 'counts, populations, [standard], [confidence], [multiplier], [return]',
  ISR: 'counts, populations, ref_counts, ref_populations, [kind], [confidence], [multiplier], [return]',
  COMPARE: 'value, lower, upper, benchmark, [polarity], [benchmark_lower], [benchmark_upper]',
  TREND: 'periods, counts, denominators, [values], [lower], [upper], [kind], [polarity]',
  QUANTILE: 'values, [n], [highest_is_1]',
  FUNNEL: 'numerators, denominators, [kind], [multiplier]',
  XMR: 'values, [screen], [fix_after], [rebase_at]',
  VARIATION: 'values, [polarity], [screen]',
  ASSURANCE: 'values, target, [polarity], [screen]',
};

/** How many arguments a function takes. */
export function argumentCount(id: string): number {
  return (catalogue[id] ?? '').split(', ').length;
}
