import type { IsoDate } from '../grid/serial-date.ts';
import { parseDelivery } from './delivery.ts';

/**
 * The one day that a text names, day before month; `null` where it names none, more than one, or cannot be told.
 *
 * @example dayOfText('31/05/2017') // -> '2017-05-31'
 */
export function dayOfText(text: string): IsoDate | null {
  const { kind, precision, start, end, certainty } = parseDelivery(text);
  const isDay = kind === 'point' && precision === 'day' && start === end && certainty !== 'ambiguous';
  return isDay ? start : null;
}
