import { isoDate } from '../../dates/calendar.ts';
import { financialYearStartYear } from '../../dates/financial-year.ts';
import { type IsoDate, serialToDate } from '../../grid/serial-date.ts';
import { settingNames } from '../../plan/tables/plan-settings.ts';
import type { PlanRows } from './plan-rows.ts';

/** When a plan ends, and its first year. */
export interface PlanYears {
  /** Last day of the plan. */
  readonly end: IsoDate;
  /** Last day of the first financial year; never after the end. */
  readonly firstYearEnd: IsoDate;
}

/**
 * The years that a plan is for, as its period says; without one, as its indicators and dates show.
 *
 * @returns `null` where nothing tells.
 */
export function planYears({ settings, indicators, actions }: PlanRows): PlanYears | null {
  const setting = (name: string) => {
    const value = settings.find((each) => each.setting === name)?.value;
    return typeof value === 'number' ? serialToDate(value) : null;
  };
  const [start, end] = [setting(settingNames.periodStart), setting(settingNames.periodEnd)];
  if (start !== null && end !== null && start <= end) return yearsOf(start, end);
  const baselines = indicators.flatMap(({ baselineYear }) => (baselineYear === null ? [] : [baselineYear]));
  const targets = indicators.flatMap(({ targetYear }) => (targetYear === null ? [] : [targetYear]));
  const dates = actions.flatMap((action) => [action.start, action.due]).filter((date) => date !== null);
  // A plan begins in the year of its baselines; an action may have begun long before.
  const first = baselines.length > 0 ? isoDate(least(baselines), 4, 1) : dates.reduce(earlier, latestDate);
  const last = [...dates, ...targets.map((year) => isoDate(year, 12, 31))].reduce(later, first);
  return first === latestDate ? null : yearsOf(first, yearEnd(last));
}

const latestDate: IsoDate = '9999-12-31';

function least(numbers: readonly number[]): number {
  return numbers.reduce((left, right) => Math.min(left, right));
}

function earlier(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? left : right;
}

function later(left: IsoDate, right: IsoDate): IsoDate {
  return left < right ? right : left;
}

function yearEnd(date: IsoDate): IsoDate {
  return isoDate(financialYearStartYear(date) + 1, 3, 31);
}

function yearsOf(start: IsoDate, end: IsoDate): PlanYears {
  return { end, firstYearEnd: earlier(yearEnd(start), end) };
}
