import type { IsoDate } from '../grid/serial-date.ts';
import { parseWrittenDate } from '../table/written-date.ts';
import { UsageError } from './errors.ts';

/**
 * The date given with `--as-at`.
 *
 * @throws UsageError when it is no date, or one that can be read in two ways.
 */
export function asAtOption(text: string | undefined): { asAt?: IsoDate } {
  const asAt = dateOption('--as-at', text);
  return asAt === undefined ? {} : { asAt };
}

/**
 * A date given with an option; `undefined` where it was not.
 *
 * @throws UsageError when it is no date, or one that can be read in two ways.
 */
export function dateOption(option: string, text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const [date, ...others] = parseWrittenDate(text.trim());
  const [other] = others;
  if (date !== undefined && other !== undefined)
    throw new UsageError(
      `${option} "${text}" can be read in two ways. Write it as year-month-day: ${date}, or ${other}.`,
    );
  if (date === undefined) {
    throw new UsageError(`${option} "${text}" is not a date. Write it as year-month-day, like 2017-04-01.`);
  }
  return date;
}
