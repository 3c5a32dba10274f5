import type { IsoDate } from '../grid/serial-date.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const numbersPattern = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const wordsPattern = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/i;
/** Longer than any date in full, "Wednesday, 27th of September 2017", so that long texts cost nothing. */
const longestDate = 40;

/**
 * The dates a text can stand for when it is a full date and nothing else: year, month and day.
 *
 * A date of numbers is read day first; where it could be month first as well, both readings are given, day first. A
 * text with words around the date, or a two-digit year, is none.
 *
 * @returns One date, two for a text with two readings, or none.
 * @example parseWrittenDate('1 April 2017') // -> ['2017-04-01']
 * @example parseWrittenDate('25/12/2016') // -> ['2016-12-25']
 * @example parseWrittenDate('01/04/2017') // -> ['2017-04-01', '2017-01-04']
 */
export function parseWrittenDate(text: string): readonly IsoDate[] {
  if (text.length > longestDate * 2) return [];
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  if (trimmed.length > longestDate) return [];
  const iso = isoPattern.exec(trimmed);
  if (iso) return dates([Number(iso[1]), Number(iso[2]), Number(iso[3])]);
  const numbers = numbersPattern.exec(trimmed);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), Number(numbers[4])];
    return first === second
      ? dates([year, second, first])
      : dates([year, second, first], [year, first, second]);
  }
  const words = wordsPattern.exec(trimmed);
  if (!words) return [];
  const month = monthNumber(words[2] ?? '');
  return month === 0 ? [] : dates([Number(words[3]), month, Number(words[1])]);
}

function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const name = lower === 'sept' ? 'sep' : lower;
  return months.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

/** Those of the days that the calendar has, from 1900 on. */
function dates(...days: readonly (readonly [year: number, month: number, day: number])[]): IsoDate[] {
  return days.flatMap(([year, month, day]) => {
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const time = new Date(`${date}T00:00:00Z`);
    const isReal = year >= 1900 && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
    return isReal ? [date] : [];
  });
}
