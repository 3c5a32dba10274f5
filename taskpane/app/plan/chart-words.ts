import { formatRag } from '../../../src/indicator/rag-text.ts';
import type { IndicatorSeries } from '../../../src/plan/standing/indicator-series.ts';
import type { SeriesPoint } from '../../../src/plan/standing/series-point.ts';
import { clipText } from '../parts/clip-text.ts';
import { formatValue } from '../parts/format-number.ts';

/** A chart in sentences, for people who do not see it. */
export function chartWords(series: IndicatorSeries): string {
  const { indicator, measure, unit, decimals, trajectory, actuals, forecast, rag, direction } = series;
  const value = (number: number) => formatValue(number, decimals, unit);
  const at = (point: SeriesPoint) => `${value(point.value)} in ${clipText(point.period, 40)}`;
  const [first, target] = [trajectory[0], trajectory.at(-1)];
  const latest = actuals.at(-1);
  const sentences = [
    `Chart of ${clipText(indicator, 40)}, ${clipText(measure, 200)}.`,
    first !== undefined && target !== undefined && first !== target
      ? `The trajectory leads from ${at(first)} to ${at(target)}.`
      : target === undefined
        ? 'It has no trajectory.'
        : `The target is ${at(target)}.`,
    latest === undefined ? 'There is no figure yet.' : `The latest figure is ${at(latest)}.`,
    forecast === null
      ? ''
      : `The forecast is ${at(forecast)}, between ${value(forecast.lower)} and ${value(forecast.upper)} with 95% certainty.`,
    rag === null ? '' : `Rating: ${formatRag(rag)}.`,
    direction === null ? '' : `Direction: ${clipText(direction, 40)}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
