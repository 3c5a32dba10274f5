import type { IsoDate } from '../grid/serial-date.ts';
import { parseWrittenDate } from '../table/written-date.ts';
import { UsageError } from './errors.ts';

/**
 * The date given with `--as-at`.
 *
 * @throws UsageError when it is no date, or one that can be read in two ways.
 */
export function asAtOption(text: string | undefined): { asAt?: IsoDate } {
  if (text === undefined) return {};
  const [date, ...others] = parseWrittenDate(text.trim());
  if (date === undefined || others.length > 0) {
    throw new UsageError(`--as-at "${text}" is not a date. Write it as year-month-day, like 2017-04-01.`);
  }
  return { asAt: date };
}
