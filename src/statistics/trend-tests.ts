/** What a test of a trend over years found. */
export interface TrendTest {
  readonly chiSquared: number;
  /** Whether the slope rises; where the slope itself is no number, whether the test's statistic does. */
  readonly rising: boolean;
  /** Whether the slope keeps its sign when any one year is left out; a slope of 0 counts as rising. */
  readonly steady: boolean;
}

/**
 * The Cochran-Armitage test of counts, and the slopes of their unweighted log-odds.
 *
 * @param years - Count and denominator of each year, the first year first; years count 1, 2, 3.
 * @source 1. Cochran WG (1954), Biometrics 10:417-451. 2. Armitage P (1955), Biometrics 11:375-386.
 */
export function proportionTrend(
  years: readonly (readonly [count: number, denominator: number])[],
): TrendTest {
  let people = 0;
  let cases = 0;
  let casesByYear = 0;
  let peopleByYear = 0;
  let peopleByYearSquared = 0;
  for (const [index, [count, denominator]] of years.entries()) {
    const year = index + 1;
    people += denominator;
    cases += count;
    casesByYear += count * year;
    peopleByYear += denominator * year;
    peopleByYearSquared += denominator * year * year;
  }
  const association = people * casesByYear - cases * peopleByYear;
  const spread = cases * (people - cases) * (people * peopleByYearSquared - peopleByYear ** 2);
  const logOdds = years.map(([count, denominator]) => Math.log(count / (denominator - count)));
  const weights = years.map(() => 1);
  const slope = weightedSlope(logOdds, weights, null);
  return {
    chiSquared: (people * association ** 2) / spread,
    // A year without cases has no log-odds, and then no slope.
    rising: Number.isNaN(slope) ? association > 0 : slope >= 0,
    steady: isSteady(logOdds, weights, slope),
  };
}

/**
 * The test of a slope through values, each weighted by the precision its confidence limits show.
 *
 * @param years - Value of each year and width of its 95 percent interval, the first year first.
 * @source OHID Fingertips public health technical guidance, trend markers.
 */
export function weightedTrend(years: readonly (readonly [value: number, width: number])[]): TrendTest {
  const values = years.map(([value]) => value);
  const weights = years.map(([, width]) => 1 / (width / 3.92) ** 2);
  const slope = weightedSlope(values, weights, null);
  const [sum, byYear, byYearSquared] = [0, 1, 2].map((power) =>
    weights.reduce((total, weight, index) => total + weight * (index + 1) ** power, 0),
  ) as [number, number, number];
  const variance = sum / (sum * byYearSquared - byYear ** 2);
  return { chiSquared: slope ** 2 / variance, rising: slope >= 0, steady: isSteady(values, weights, slope) };
}

function isSteady(values: readonly number[], weights: readonly number[], slope: number): boolean {
  const falls = slope < 0;
  return values.every((_, left) => weightedSlope(values, weights, left) < 0 === falls);
}

/** The least-squares slope over years 1, 2, 3, leaving one out where asked. */
function weightedSlope(
  values: readonly number[],
  weights: readonly number[],
  leftOut: number | null,
): number {
  let sum = 0;
  let byYear = 0;
  let byYearSquared = 0;
  let valueSum = 0;
  let valueByYear = 0;
  for (const [index, value] of values.entries()) {
    if (index === leftOut) continue;
    const weight = weights[index] ?? 0;
    const year = index + 1;
    sum += weight;
    byYear += weight * year;
    byYearSquared += weight * year * year;
    valueSum += weight * value;
    valueByYear += weight * value * year;
  }
  return (sum * valueByYear - byYear * valueSum) / (sum * byYearSquared - byYear ** 2);
}
