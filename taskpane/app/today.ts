import type { IsoDate } from '../../src/grid/serial-date.ts';

/** The day it is where the person is. */
export function today(now = new Date()): IsoDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
