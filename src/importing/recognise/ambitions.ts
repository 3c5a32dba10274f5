import { joinFragments } from './actions/raw-action.ts';
import { notePeople } from './people-in-brackets.ts';
import { noteMends, type PlanDraft, takeNote } from './plan-draft.ts';

/** A numbered ambition, or one without a number. */
interface NumberedText {
  readonly number: string | null;
  readonly text: string;
}

const mark = /(?:^|(?<=[\s;]))(\d{1,3})[.)]\s+(?=\S)/g;

/**
 * Parts a text into its numbered items. A number counts where it carries on from the one before, or starts again.
 *
 * @param after - The last number before this text; 0 for none.
 * @example splitNumbered('New model: 36. Good health; 37. Recovery', 0) // -> [{ number: null, text: 'New model:' }, { number: '36', text: 'Good health;' }, { number: '37', text: 'Recovery' }]
 */
export function splitNumbered(text: string, after: number): readonly NumberedText[] {
  const cuts: { number: string; from: number; start: number }[] = [];
  let last = after;
  for (const match of text.matchAll(mark)) {
    const number = Number(match[1]);
    const opens =
      match.index === 0 ||
      /[.;:,\n]\s*(?:and\s+)?$/.test(text.slice(Math.max(0, match.index - 8), match.index));
    const follows = number > last && number - last <= 10;
    if (!follows && !(opens && (number === 1 || cuts.length === 0 || number > last))) continue;
    cuts.push({ number: String(number), from: match.index, start: match.index + match[0].length });
    last = number;
  }
  const items: NumberedText[] = [];
  const before = text.slice(0, cuts[0]?.from ?? text.length).trim();
  if (before !== '') items.push({ number: null, text: before });
  for (const [index, { number, start }] of cuts.entries()) {
    const words = text.slice(start, cuts[index + 1]?.from ?? text.length).trim();
    items.push({ number, text: words === '' ? number : words });
  }
  return items;
}

/** Makes the ambitions of every objective from the pieces gathered for it. */
export function finishAmbitions(draft: PlanDraft): void {
  let last = 0;
  for (const { ref, ambitions } of draft.objectives) {
    const [first] = ambitions;
    if (first === undefined) continue;
    const items = splitNumbered(joinFragments(ambitions), last);
    for (const { number, text } of items) {
      const rowIndex = draft.ambitions.length;
      draft.ambitions.push({ objective: ref, number, ambition: text, rowId: null });
      notePeople(draft, {
        text,
        place: first.place,
        at: { table: 'ambitions', rowIndex, column: 'ambition' },
      });
      if (number === null) continue;
      const value = Number(number);
      const place = { table: 'ambitions', rowIndex, column: 'number' } as const;
      const missing =
        value > last + 1 && last > 0 ? `${last + 1}${value === last + 2 ? '' : `–${value - 1}`}` : null;
      if (missing !== null) {
        takeNote(
          draft,
          { text: `${number}. ${text}`, place: first.place },
          {
            reading: missing.includes('–')
              ? `Ambitions ${missing} are not in the document, or their numbers are lost in the text before`
              : `Ambition ${missing} is not in the document, or its number is lost in the text before`,
            certainty: 'ambiguous',
            place,
          },
        );
      } else if (value <= last) {
        takeNote(
          draft,
          { text: `${number}. ${text}`, place: first.place },
          {
            reading: `The numbers start again at ${number}`,
            certainty: 'likely',
            place,
          },
        );
      }
      last = value;
    }
    for (const fragment of ambitions) noteMends(draft, fragment, null);
  }
}
