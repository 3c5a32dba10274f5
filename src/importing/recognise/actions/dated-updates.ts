import { parseDelivery } from '../../../dates/delivery.ts';

/** A piece of a progress text that says when it was written. */
export interface DatedUpdate {
  /** The words that date it: "October 2014 update:". */
  readonly marker: string;
  readonly date: string | null;
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
  readonly text: string;
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th)? )?`;
const written = String.raw`${day}(?:${month})[ -](?:20)?\d\d`;
const figures = String.raw`\d{1,2}[/.]\d{1,2}[/.](?:20)?\d\d`;
const quarter = String.raw`(?:q|quarter )[1-4](?: (?:of )?(?:20)?\d\d ?[/-] ?(?:20)?\d\d)?`;
/** Dates lead an update, followed by its name or a colon: "October 2014 update:", "Update (12/01/2017) –", "Q2 2016/17:". */
const markers = new RegExp(
  String.raw`(?:^|(?<=[.!?;)\n] ?)|(?<=\n))(?:(?:progress |position )?update[ds]? (?:at |as at |to |on )?\(?(${written}|${figures}|${quarter})\)? ?[:–-]|\(?(${written}|${figures}|${quarter})\)?(?: (?:progress|position|quarterly))?(?: update)? ?:|(${written}|${figures}|${quarter}) (?:progress )?update ?[:–-]?)`,
  'gi',
);

/**
 * Parts a progress text into its dated updates.
 *
 * @param planYear - The year that places dates without one.
 * @returns The updates in the order written; none where nothing is dated. The text before the first is no update.
 * @example datedUpdates('Draft done. October 2014 update: Signed off.', null) // -> [{ marker: 'October 2014 update:', date: '2014-10-31', certainty: 'likely', text: 'Signed off.' }]
 */
export function datedUpdates(text: string, planYear: number | null): readonly DatedUpdate[] {
  const found = [...text.matchAll(markers)];
  return found.flatMap((match, index) => {
    const from = match.index + match[0].length;
    const words = text.slice(from, found[index + 1]?.index ?? text.length).trim();
    if (words === '') return [];
    const date = match[1] ?? match[2] ?? match[3] ?? '';
    const delivery = parseDelivery(date, { planYear });
    const isDay = delivery.precision === 'day';
    return [
      {
        marker: match[0].trim(),
        date: delivery.certainty === 'ambiguous' ? null : delivery.end,
        // A month has no day: the last one stands for it.
        certainty: delivery.certainty === 'certain' && !isDay ? ('likely' as const) : delivery.certainty,
        text: words,
      },
    ];
  });
}
