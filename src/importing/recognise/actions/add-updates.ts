import { formatDate } from '../../../dates/format-date.ts';
import { quarterDays } from '../../../dates/quarter.ts';
import type { PlanDraft } from '../plan-draft.ts';
import { noteMends, takeNote } from '../plan-draft.ts';
import { datedUpdates } from './dated-updates.ts';
import { partText, type RawAction } from './raw-action.ts';
import { readRag } from './read-rag.ts';

/** Adds what an action's row says with a date: dated pieces of its progress, and the columns of quarters. */
export function addUpdates(draft: PlanDraft, raw: RawAction, rowIndex: number): void {
  const action = draft.actions[rowIndex];
  if (!action) return;
  const name = `${action.objective} ${action.ref}`;
  const push = (date: string | null, update: string, rag: ReturnType<typeof readRag>['code']) => {
    draft.updates.push({
      action: name,
      date,
      organisation: action.organisation,
      author: null,
      update,
      rag,
      rowId: null,
    });
    return { table: 'updates', rowIndex: draft.updates.length - 1, column: 'date' } as const;
  };
  for (const { marker, date, certainty, text } of datedUpdates(partText(raw, 'progress'), draft.planYear)) {
    const place = push(date, text, null);
    takeNote(
      draft,
      { text: marker, place: raw.place },
      { reading: date && formatDate(date), certainty, place },
    );
  }
  const at = { table: 'actions', rowIndex, column: 'progress' } as const;
  for (const { fragment } of raw.quarters) noteMends(draft, fragment, at);
  for (const quarter of quartersOf(raw)) {
    const year = quarter.startYear ?? draft.planYear;
    const date =
      year === null ? null : quarterDays({ year, quarter: quarter.number, basis: 'financial' }).end;
    const place = push(date, quarter.text || `RAG ${quarter.rag}`, quarter.rag);
    takeNote(
      draft,
      { text: `${quarter.header}: ${quarter.text || quarter.rag}`, place: raw.place },
      {
        reading: date === null ? null : `Update of ${formatDate(date)}`,
        certainty: date === null ? 'ambiguous' : quarter.startYear === null ? 'likely' : 'certain',
        place,
      },
    );
  }
}

interface QuarterText {
  readonly number: 1 | 2 | 3 | 4;
  readonly startYear: number | null;
  readonly header: string;
  text: string;
  rag: ReturnType<typeof readRag>['code'];
}

/** The reports of each quarter: its comment and its rating, which mostly stand in two columns. */
function quartersOf(raw: RawAction): readonly QuarterText[] {
  const quarters = new Map<string, QuarterText>();
  for (const { heading, header, fragment } of raw.quarters) {
    const key = `${heading.startYear ?? ''} ${heading.quarter}`;
    const quarter = quarters.get(key) ?? {
      number: heading.quarter,
      startYear: heading.startYear,
      header,
      text: '',
      rag: null,
    };
    quarters.set(key, quarter);
    const { code, certainty } = readRag(fragment.text);
    const isRating = heading.isRag || isBareRating(fragment.text);
    if (isRating && code !== null && certainty !== 'ambiguous') quarter.rag = code;
    else quarter.text = quarter.text === '' ? fragment.text : `${quarter.text}\n${fragment.text}`;
  }
  return [...quarters.values()];
}

/** What the last quarter with words in it says: the progress of a plan that has no other. */
export function latestQuarter(raw: RawAction): string {
  return quartersOf(raw).findLast(({ text }) => text !== '')?.text ?? '';
}

/** A letter or a colour, where words like "complete" are a comment. */
function isBareRating(text: string): boolean {
  return /^(?:[bgarn]|blue|green|amber|yellow|red)$/i.test(text);
}
