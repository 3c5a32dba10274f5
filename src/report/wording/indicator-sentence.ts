import type { SeriesPoint } from '../../plan/standing/series-point.ts';
import type { IndicatorReport } from '../value/indicator-report.ts';
import { formatPeriod } from './format-period.ts';
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
    latest === null ? 'There is no data yet.' : `The latest value is ${at(latest)}.`,
    latest === null || expected === null ? '' : `The trajectory expects ${value(expected)} by now.`,
    forecast === null
      ? ''
      : `The forecast is ${at(forecast)}, between ${value(forecast.lower)} and ${value(forecast.upper)} with 95% certainty.`,
    `Rating: ${ragWord(rag)}.`,
    direction === null ? '' : `Direction: ${direction}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
