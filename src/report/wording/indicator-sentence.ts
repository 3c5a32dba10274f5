import type { SeriesPoint } from '../../plan/standing/series-point.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';
import { formatPeriod, formatYears } from './format-period.ts';
import { formatValue } from './format-value.ts';
import { indicatorWords } from './indicator-words.ts';
import { ragWord } from './rag-word.ts';
import type { Wording } from './wording.ts';

/** How an indicator stands, in sentences: what somebody who sees its chart learns from it. */
export function indicatorSentence(indicator: IndicatorReport, wording: Wording): string {
  const { trajectory, latest, expected, forecast, rag, direction, decimals, unit, targetKind } = indicator;
  const value = (number: number) => formatValue(number, decimals, unit);
  const at = ({ value: number, period }: Pick<SeriesPoint, 'value' | 'period'>) =>
    period === '' ? value(number) : `${value(number)} in ${formatPeriod(period, wording)}`;
  const [first, target] = [trajectory[0], trajectory.at(-1)];
  const sentences = [
    indicator.target === null
      ? 'No target is set.'
      : targetKind !== 'milestone' && first !== undefined && target !== undefined && first !== target
        ? `The trajectory leads from ${at(first)} to ${at(target)}.`
        : `The target is ${indicatorWords(indicator, wording).target}.`,
    latest === null ? missingSentence(indicator, wording) : `The latest value is ${at(latest)}.`,
    latest === null || expected === null ? '' : `The trajectory expects ${value(expected)} by now.`,
    forecast === null
      ? indicator.isForecastUncertain
        ? 'A forecast would be too uncertain to say.'
        : ''
      : `The forecast is ${at(forecast)}, between ${value(forecast.lower)} and ${value(forecast.upper)} with 95% certainty.`,
    `Rating: ${ragWord(rag)}.`,
    direction === null ? '' : `Direction: ${direction}.`,
    countedAs(indicator, wording) ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function missingSentence(indicator: IndicatorReport, wording: Wording): string {
  const { baseline } = indicatorWords(indicator, wording);
  return baseline === null
    ? 'There is no data yet.'
    : `There is no figure since the baseline of ${baseline}.`;
}

/**
 * As which years the plan counts its data, where those are other years than the data is of.
 *
 * @returns `null` where data stands in its own years, and where there is no trajectory to set it against.
 */
function countedAs(indicator: IndicatorReport, wording: Wording): string | null {
  const { actuals } = indicator;
  const [first, last] = [actuals[0], actuals.at(-1)];
  if (first === undefined || last === undefined) return null;
  const data = (point: SeriesPoint) =>
    `data of ${formatPeriod(point.period, wording)} as ${countedYear(indicator, point, wording)}`;
  if (countedYear(indicator, last, wording) === null) return null;
  return first !== last && countedYear(indicator, first, wording) !== null
    ? `The plan counts ${data(first)}, and so ${data(last)}.`
    : `The plan counts ${data(last)}.`;
}

/** The year of the strategy that a value is counted as, like "2017/18"; `null` where it is of that year itself. */
export function countedYear(
  { target, forecast }: Pick<IndicatorReport, 'target' | 'forecast'>,
  { period, year }: Pick<SeriesPoint, 'period' | 'year'>,
  wording: Wording,
): string | null {
  if (period === '' || !Number.isInteger(year) || (target === null && forecast === null)) return null;
  const counted = formatYears(year, wording);
  return formatPeriod(period, wording) === counted ? null : counted;
}
