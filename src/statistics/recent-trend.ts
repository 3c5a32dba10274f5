import type { Polarity } from './polarity.ts';
import { proportionTrend, type TrendTest, weightedTrend } from './trend-tests.ts';

/** The recent trend of an indicator in words. */
type TrendMarker =
  | 'Increasing'
  | 'Decreasing'
  | 'Increasing and getting better'
  | 'Increasing and getting worse'
  | 'Decreasing and getting better'
  | 'Decreasing and getting worse'
  | 'No significant change'
  | 'Cannot be calculated';

/** One year of an indicator. `null` is a blank and ends the usable years; what is left out is not looked at. */
export interface TrendPoint {
  /** The year as a number; points may come in any order. A point without one is left out. */
  readonly period: number | null;
  readonly count?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly value?: number | null | undefined;
  /** Limits of the value at a confidence of 0.95. */
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
}

export interface TrendOptions {
  /** Counts of a denominator (the default), or any values with confidence limits. */
  readonly kind?: 'proportion' | 'other' | null | undefined;
  /** Which way is good; without one the marker does not judge. */
  readonly polarity?: Polarity | null | undefined;
}

export interface RecentTrend {
  readonly marker: TrendMarker;
  /** The test's statistic, `null` where there is none. */
  readonly chiSquared: number | null;
  readonly significant: boolean;
}

/** Years a trend is taken from. */
const yearsUsed = 5;
/** The chi-squared value with one degree of freedom that is exceeded with a probability of 0.002. */
const significantAbove = 9.54953570608324;

const notCalculated: RecentTrend = { marker: 'Cannot be calculated', chiSquared: null, significant: false };

/**
 * The trend over the last five annual points: significant where chi-squared exceeds 9.5495 (p below 0.002) and the slope
 * keeps its sign when any one point is left out.
 *
 * @param points - Years in any order. The latest unbroken run of usable ones counts; fewer than five give no trend, and
 *   neither does a count that equals its denominator. A year that stands twice is not usable; years in between may be
 *   missing, as the published method counts points.
 * @returns Marker, statistic and significance.
 * @example recentTrend([1, 2, 3, 4, 5].map((n) => ({ period: 2010 + n, count: 100 + 20 * n, denominator: 1000 }))).marker // -> 'Increasing'
 * @source 1. OHID Fingertips public health technical guidance, trend markers. 2. Armitage P (1955), Biometrics 11:375-386.
 */
export function recentTrend(points: readonly TrendPoint[], options: TrendOptions = {}): RecentTrend {
  const proportion = (options.kind ?? 'proportion') === 'proportion';
  const usable = latestUnbroken(points, proportion);
  if (usable.length < yearsUsed || usable.some(isWhole)) return notCalculated;
  const test = proportion ? testProportion(usable) : testValues(usable);
  if (test === null) return notCalculated;
  const significant = test.steady && test.chiSquared > significantAbove;
  const marker = significant ? judged(test.rising, options.polarity ?? null) : 'No significant change';
  return { marker, chiSquared: Number.isNaN(test.chiSquared) ? null : test.chiSquared, significant };
}

/** The points from the latest back to the first that is not usable, latest first. */
function latestUnbroken(points: readonly TrendPoint[], proportion: boolean): TrendPoint[] {
  const dated = points.filter((point) => point.period !== null);
  dated.sort((left, right) => Number(right.period) - Number(left.period));
  // Of two values for one year nobody can tell which is right.
  const end = dated.findIndex(
    (point, at) => !isUsable(point, proportion) || point.period === dated[at + 1]?.period,
  );
  return end < 0 ? dated : dated.slice(0, end);
}

function isUsable(point: TrendPoint, proportion: boolean): boolean {
  const { count, denominator, value } = point;
  // A blank value says that the year was suppressed, even where the test itself does not need it.
  if (count === null || denominator === null || value === null) return false;
  if (proportion && (count === undefined || denominator === undefined)) return false;
  if (!proportion && value === undefined) return false;
  return (
    [count ?? 0, denominator ?? 1, value ?? 0].every(Number.isFinite) &&
    (count ?? 0) >= 0 &&
    (denominator ?? 1) > 0
  );
}

function isWhole({ count, denominator }: TrendPoint): boolean {
  return count !== undefined && count === denominator;
}

function testProportion(usable: readonly TrendPoint[]): TrendTest | null {
  const used = usable.slice(0, yearsUsed).reverse();
  if (used.some(({ count, denominator }) => Number(count) > Number(denominator))) return null;
  return proportionTrend(used.map(({ count, denominator }) => [Number(count), Number(denominator)]));
}

function testValues(usable: readonly TrendPoint[]): TrendTest | null {
  const limited = usable.filter(({ lower, upper }) => Number.isFinite(lower) && Number.isFinite(upper));
  if (limited.length < yearsUsed) return null;
  const used = limited.slice(0, yearsUsed).reverse();
  return weightedTrend(used.map(({ value, lower, upper }) => [Number(value), Number(upper) - Number(lower)]));
}

function judged(rising: boolean, polarity: Polarity | null): TrendMarker {
  if (polarity === 'higher') return rising ? 'Increasing and getting better' : 'Decreasing and getting worse';
  if (polarity === 'lower') return rising ? 'Increasing and getting worse' : 'Decreasing and getting better';
  return rising ? 'Increasing' : 'Decreasing';
}
