import type { IndicatorReport } from '../value/indicator-report.ts';
import { formatPeriod, formatYears } from './format-period.ts';
import { formatValue, isPercent } from './format-value.ts';
import type { Wording } from './wording.ts';

/** What stands where nothing was measured; never 0. */
export const noData = 'No data';
const onlyBaseline = 'No figure since the baseline';

/** What stands in the place of the latest value where there is none. */
export function missingValue({ baseline }: Pick<IndicatorReport, 'baseline'>): string {
  return baseline === null ? noData : onlyBaseline;
}
const notSet = 'Not set';

/** The figures of an indicator, worded; `null` is for what is not known. */
export interface IndicatorWords {
  /** "558 (Jan - Dec 2015)" */
  readonly baseline: string | null;
  readonly latest: string | null;
  readonly expected: string | null;
  /** "650 (2021/22)"; "Not set" where the plan has none. */
  readonly target: string;
  readonly direction: string | null;
  /** "627 (521 to 733)" */
  readonly forecast: string | null;
  /** "+19.8 a year"; "None: the target is met" */
  readonly requiredChange: string | null;
  /** "5 worse than expected", "2 better than expected", "as expected" */
  readonly gap: string | null;
}

/** Words the figures of an indicator, with its decimals and unit. */
export function indicatorWords(indicator: IndicatorReport, wording: Wording): IndicatorWords {
  const { baseline, latest, expected, target, targetYear, forecast, requiredChange, gap } = indicator;
  const { decimals, unit, direction, isTargetMet } = indicator;
  const value = (number: number) => formatValue(number, decimals, unit);
  const dated = (number: number, period: string) =>
    period === '' ? value(number) : `${value(number)} (${formatPeriod(period, wording)})`;
  return {
    baseline: baseline === null ? null : dated(baseline.value, baseline.period),
    latest: latest === null ? null : dated(latest.value, latest.period),
    expected: expected === null ? null : value(expected),
    target:
      target === null
        ? notSet
        : `${value(target)}${targetYear === null ? '' : ` (${formatYears(targetYear, wording)})`}`,
    direction,
    forecast:
      forecast === null
        ? indicator.isForecastUncertain
          ? 'Too uncertain to say'
          : null
        : `${value(forecast.value)} (${value(forecast.lower)} to ${value(forecast.upper)})`,
    requiredChange:
      isTargetMet === true
        ? 'None: the target is met'
        : requiredChange === null
          ? null
          : `${signed(requiredChange, indicator)}${points(unit)} a year`,
    gap: gap === null ? null : gapText(gap, indicator),
  };
}

type Written = Pick<IndicatorReport, 'decimals' | 'unit'>;

/**
 * How far two values of an indicator are apart: never "0" for two that differ.
 *
 * @param distance - In the indicator's unit, 0 or more.
 * @example formatDistance(0.139, { decimals: 2, unit: 'percent' }) // -> '0.14 points'
 * @example formatDistance(0.004, { decimals: 1, unit: 'count' }) // -> 'less than 0.1'
 */
export function formatDistance(distance: number, { decimals, unit }: Written): string {
  const shown = formatValue(distance, decimals);
  const isHidden = distance !== 0 && Number(shown.replaceAll(',', '')) === 0;
  const least = 10 ** -(decimals ?? 2);
  return `${isHidden ? `less than ${formatValue(least, decimals)}` : shown}${points(unit)}`;
}

function gapText(gap: number, indicator: Written): string {
  if (gap === 0) return 'as expected';
  return `${formatDistance(Math.abs(gap), indicator)} ${gap < 0 ? 'worse' : 'better'} than expected`;
}

/** One place more than the values have, since a year's step is a part of what they move. */
function signed(change: number, { decimals }: Written): string {
  const shown = formatValue(Math.abs(change), decimals === null ? null : decimals + 1);
  return `${change < 0 ? '−' : '+'}${shown}`;
}

function points(unit: string): string {
  return isPercent(unit) ? ' points' : '';
}
