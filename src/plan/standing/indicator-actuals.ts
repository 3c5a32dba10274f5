import { addDays, dayOf, daysInMonth, monthOf, yearOf } from '../../dates/calendar.ts';
import { formatFinancialYear } from '../../dates/financial-year.ts';
import { parsePeriod } from '../../dates/period.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { Measured, TrajectoryInputs } from '../layout/trajectory-inputs.ts';
import type { SeriesPoint } from './series-point.ts';

type Baseline = Pick<TrajectoryInputs, 'baseline' | 'baselineYear' | 'baselinePeriod'>;

/**
 * What was measured of an indicator, on the axis of strategy years: its baseline first, then in the order of time.
 *
 * The baseline stands at its baseline year, however old its data was then. Later data is as late as the baseline's was:
 * where data of 2014/15 is the baseline of 2016, data of 2015/16 stands at 2017, beside the trajectory's value of that
 * year. Without a baseline year and period, a value stands at the end of its own period, the first day after it.
 *
 * @param measured - Values with their periods as people wrote them; those of no readable period are left out.
 * @example indicatorActuals({ baseline: 10.7, baselineYear: 2016, baselinePeriod: '2014/15' }, [{ value: 10.3, period: '2015/16' }]) // -> [{ year: 2016, period: '2014/15', value: 10.7 }, { year: 2017, period: '2015/16', value: 10.3 }]
 */
export function indicatorActuals(
  { baseline, baselineYear, baselinePeriod }: Baseline,
  measured: readonly Measured[],
): SeriesPoint[] {
  const baselineEnd = endOfPeriod(baselinePeriod);
  const lag = baselineYear === null || baselineEnd === null ? 0 : baselineYear - baselineEnd;
  const start = baselineYear ?? baselineEnd;
  const points = measured.flatMap(({ value, period }) => {
    const end = endOfPeriod(period);
    return end === null ? [] : { year: shorten(end + lag), period, value };
  });
  if (baseline === null || start === null) return inOrder(points);
  const period = baselinePeriod === '' ? formatFinancialYear(Math.trunc(start)) : baselinePeriod;
  const first = { year: shorten(start), period, value: baseline };
  // Some plans list the baseline among the measurements too.
  return inOrder([
    first,
    ...points.filter(({ year, value }) => year !== first.year || value !== first.value),
  ]);
}

/** The first day after a period, in years since 1 April of the year 0. */
function endOfPeriod(text: string): number | null {
  const period = parsePeriod(text);
  return period === null ? null : strategyYear(addDays(period.end, 1));
}

function strategyYear(date: IsoDate): number {
  const [year, month] = [yearOf(date), monthOf(date)];
  return year + (month - 4 + (dayOf(date) - 1) / daysInMonth(year, month)) / 12;
}

/** Sums of twelfths that mean the same place are the same number. */
function shorten(year: number): number {
  return Number(year.toFixed(6));
}

function inOrder(points: readonly SeriesPoint[]): SeriesPoint[] {
  return points.toSorted((left, right) => left.year - right.year);
}
