import type { Delivery } from '../../dates/delivery.ts';
import type { IsoDate } from '../../grid/serial-date.ts';

/** Something announced: what follows may hold the date it is announced for. */
const announcement =
  /\b(?:will (?:be|now|not|take|start|begin|go|follow)|(?:is|are) (?:now )?(?:due|expected|planned|scheduled|to be)|to be (?:completed|finished|delivered|opened|launched|made))\b/gi;
const dated =
  /\b(?:by|in|during|on|until|for|from|at)\s+(?:the\s+)?((?:(?:early|mid|late|end of|end|the)[ -])*[\p{L}\p{N}/ ,–-]{0,40}?(?:\d{4}(?:\/\d{2,4})?|\d{2}\/\d{2}|Q[1-4]|quarter \d)\b)/iu;

/** Announcements looked at in one text. */
const mostAnnouncements = 20;

/**
 * A clause that announces something for a time wholly after a date: work that a text puts beyond its deadline.
 *
 * @param date - The deadline, `YYYY-MM-DD`.
 * @param read - Reads a date as people write it.
 * @returns The announcement as written, or `null`.
 */
export function findFutureDate(text: string, date: IsoDate, read: (text: string) => Delivery): string | null {
  let looked = 0;
  for (const match of text.matchAll(announcement)) {
    if (++looked > mostAnnouncements) break;
    const clause = text.slice(match.index, match.index + 120).split(/[.;\n]/, 1)[0] ?? '';
    const phrase = dated.exec(clause);
    if (!phrase?.[1]) continue;
    const { start, certainty, due } = read(phrase[1]);
    const first = start ?? due;
    if (first !== null && certainty !== 'ambiguous' && first > date) {
      return clause.slice(0, phrase.index + phrase[0].length).trim();
    }
  }
  return null;
}
