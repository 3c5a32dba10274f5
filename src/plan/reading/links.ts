import { parseDeliveryCell } from '../../dates/delivery.ts';
import { formatDate } from '../../dates/format-date.ts';

export interface Links {
  /** The numbers of the linked indicators, in the order written, each once. */
  readonly links: readonly number[];
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
  /** `link-is-a-date`: the spreadsheet has turned "2/3" into a date; `not-a-link`: something else stands there. */
  readonly problem: 'link-is-a-date' | 'not-a-link' | null;
  /** The date or the words that are no link; empty where all was read. */
  readonly unread: string;
}

const longestText = 200;
const highestLink = 999;
const longestRange = 50;
const spokenWords = /\b(?:indicators?|links?|outcomes?|measures?|kpis?|numbers?|nos?)\b\.?|#/g;
const separators = /\s*(?:[/,;&+\n]|\band\b|\s)\s*/;
const range = /^(\d{1,3})\s*-\s*(\d{1,3})$/;
const monthName = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
/** Dates written out; "1/2/10" is three links, for links are not written with a nought before them. */
const fullDate =
  /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|(?=.*\b0)\d{1,2}[-/.]\d{1,2}[-/.]\d{2})$/;

function found(links: readonly number[], certainty: Links['certainty']): Links {
  return { links: [...new Set(links)], certainty, problem: null, unread: '' };
}

function problem(kind: 'link-is-a-date' | 'not-a-link', unread: string): Links {
  return { links: [], certainty: 'ambiguous', problem: kind, unread };
}

function linksOfNumber(value: number, isDate: boolean): Links {
  if (!isDate && Number.isInteger(value) && value >= 1 && value <= highestLink)
    return found([value], 'certain');
  const date = parseDeliveryCell(value).due;
  if (date !== null && Number.isInteger(value)) return problem('link-is-a-date', formatDate(date));
  return problem('not-a-link', String(value));
}

/**
 * Reads the numbers of the indicators that an action is linked to: "2/3", "1, 2 & 3", "Indicator 2", 2.
 *
 * @param cell - The cell's value: text, number or nothing.
 * @param options - Whether the cell is formatted as a date, which is what becomes of a typed 2/3.
 * @returns The numbers; a range such as "1-3" is `likely`.
 * @example parseLinks('2/3').links // -> [2, 3]
 * @example parseLinks(42796, { isDate: true }).problem // -> 'link-is-a-date'
 */
export function parseLinks(
  cell: string | number | boolean | null,
  options: { readonly isDate?: boolean } = {},
): Links {
  if (cell === null) return found([], 'certain');
  if (typeof cell === 'number') return linksOfNumber(cell, options.isDate ?? false);
  const written = String(cell).slice(0, longestText).trim();
  const lower = written.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-');
  if (monthName.test(lower) || fullDate.test(lower)) return problem('link-is-a-date', written);
  const plain = lower
    .replace(spokenWords, ' ')
    .replace(/\bto\b/g, '-')
    .replace(/\s*-\s*/g, '-')
    .trim();
  if (plain === '') return lower === '' ? found([], 'certain') : problem('not-a-link', written);
  const links: number[] = [];
  let certainty: Links['certainty'] = 'certain';
  for (const piece of plain.split(separators)) {
    if (piece === '') continue;
    const between = range.exec(piece);
    const first = Number(between?.[1] ?? piece);
    const last = Number(between?.[2] ?? piece);
    if (
      (!between && !/^\d+$/.test(piece)) ||
      first < 1 ||
      last < first ||
      last > highestLink ||
      last - first > longestRange
    ) {
      return { ...problem('not-a-link', written), links };
    }
    if (between) certainty = 'likely';
    for (let link = first; link <= last; link++) links.push(link);
  }
  return found(links, certainty);
}
