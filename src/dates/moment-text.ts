import { formatDate } from './format-date.ts';

/** A moment in the time of the machine, like "18 April 2017, 14:05". */
export function momentText(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
