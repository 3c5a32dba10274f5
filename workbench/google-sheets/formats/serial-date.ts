/** Days between the day that Sheets counts from, 30 December 1899, and that of JavaScript. */
const epochDays = 25_569;
const dayMilliseconds = 86_400_000;

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** The serial number of a day, or null where the calendar has no such day. */
export function serialOfDay({ year, month, day }: Day): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 100) date.setUTCFullYear(year);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.round(date.getTime() / dayMilliseconds) + epochDays : null;
}

/** Day and time of a serial number; times are rounded to the millisecond. */
export interface Moment extends Day {
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export function momentOfSerial(serial: number): Moment {
  const date = new Date(Math.round((serial - epochDays) * dayMilliseconds));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}
