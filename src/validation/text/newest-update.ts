import type { Delivery } from '../../dates/delivery.ts';
import type { IsoDate } from '../../grid/serial-date.ts';

const updateMark =
  /((?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})[ :–-]{0,3}(?:update|progress)|(?:update|progress)d?(?: at| on| as at)?[ :(–-]{0,3}((?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8} \d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})/gi;
/** Marks looked at in one text. */
const mostMarks = 20;

/** The newest date that a text gives for an update, like "October 2014 update:". */
export function newestUpdate(text: string, asAt: IsoDate, read: (text: string) => Delivery): IsoDate | null {
  let newest: IsoDate | null = null;
  let looked = 0;
  for (const [, before, after] of text.matchAll(updateMark)) {
    if (++looked > mostMarks) break;
    const { due } = read(before ?? after ?? '');
    if (due !== null && due > (newest ?? '')) newest = due < asAt ? due : asAt;
  }
  return newest;
}
