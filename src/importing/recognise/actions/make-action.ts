import type { Action } from '../../../plan/plan.ts';
import { parseLeads } from '../../../plan/reading/leads.ts';
import type { PlanPlace } from '../../imported.ts';
import { joinText } from '../../repair/join-text.ts';
import type { Fragment } from '../../repair/lines.ts';
import type { ActionField } from '../action-headings.ts';
import { notePeople } from '../people-in-brackets.ts';
import { noteMends, type PlanDraft, takeNote } from '../plan-draft.ts';
import { addUpdates, latestQuarter } from './add-updates.ts';
import { crossReferences } from './cross-references.ts';
import { type DittoField, type DittoReading, dittoFields } from './ditto.ts';
import { partText, type RawAction } from './raw-action.ts';
import { type ActionDates, readDateCell, readDelivery } from './read-dates.ts';
import { readRag } from './read-rag.ts';
import { readPercent, readStatus, suggestStatus } from './read-status.ts';

/** The reason beside a rating that came with a document: without one, an override would not count. */
const printedRagReason = 'As printed in the document';

interface Making {
  readonly rowIndex: number;
  readonly ref: string;
  readonly ditto: (field: DittoField) => DittoReading;
}

/** Makes the row of one action, and notes every guess in it. */
export function makeAction(draft: PlanDraft, raw: RawAction, making: Making): void {
  const { rowIndex, ref, ditto } = making;
  const at = (column: keyof Action & string): PlanPlace => ({ table: 'actions', rowIndex, column });
  const source = { place: raw.place };
  const text = (field: ActionField) => partText(raw, field);
  const labelled = (field: ActionField) => {
    const words = text(field);
    return words === '' ? '' : `${raw.headers.get(field) ?? field}: ${words}`;
  };
  for (const [field, fragments] of raw.parts) {
    for (const fragment of fragments) noteMends(draft, fragment, at(columnOf(field)));
  }
  for (const field of dittoFields) {
    const { text: reading, from } = ditto(field);
    if (from === null) continue;
    const printed = text(field);
    takeNote(
      draft,
      { ...source, text: printed === '' ? 'As above' : printed },
      {
        reading:
          from === 'without-trailing'
            ? `"As above" belongs to the next row: ${reading}`
            : `As above: ${reading}`,
        certainty: 'likely',
        place: at(field),
      },
    );
  }

  const crossed = crossReferences(text('action'));
  for (const printed of crossed.printed)
    takeNote(
      draft,
      { ...source, text: printed },
      {
        reading: `See also ${crossed.references.join(', ')}`,
        certainty: 'certain',
        place: at('seeAlso'),
      },
    );
  if (raw.lostStart)
    takeNote(
      draft,
      {
        ...source,
        text: [...raw.parts.values()]
          .flat()
          .map((fragment) => fragment.text)
          .join(' | '),
      },
      {
        reading: 'The row begins in a part of the document that is missing: the action itself is not there',
        certainty: 'ambiguous',
        place: at('action'),
      },
    );

  // What a board heads "milestones" is the delivery where nothing else is, and else part of the outcome.
  const milestone = text('milestone');
  const isDated = raw.headers.has('due') || raw.headers.has('start');
  const delivery = ditto('delivery').text || (isDated ? '' : milestone);
  const said = ditto('outcome').text;
  const measure = said === '' ? text('measure') : labelled('measure');
  const outcome = [said, measure, delivery === milestone ? '' : labelled('milestone')]
    .filter(Boolean)
    .join('\n');
  const leads = readLeads(draft, raw, making);
  const dates = readDates(draft, raw, { delivery, rowIndex });
  const rag = placeRag(draft, raw, at);
  const status = readStatus(text('status'));
  if (text('status') !== '' && status !== text('status'))
    takeNote(
      draft,
      { ...source, text: text('status') },
      {
        reading: status,
        certainty: status === null ? 'ambiguous' : 'likely',
        place: at('status'),
      },
    );
  const percentComplete = readPercent(raw.parts.get('percentComplete'));
  if (text('percentComplete') !== '' && percentComplete === null)
    takeNote(
      draft,
      { ...source, text: text('percentComplete') },
      {
        reading: null,
        certainty: 'ambiguous',
        place: at('percentComplete'),
      },
    );
  const progress = text('progress') || latestQuarter(raw);

  draft.actions.push({
    ref,
    objective: draft.objectives[raw.objective]?.ref ?? '',
    action: joinText(crossed.text, labelled('method')) || '[Action missing from the document]',
    outcome: outcome || null,
    leads: ditto('leads').text || null,
    organisation: leads.organisation,
    indicators: ditto('indicators').text || null,
    delivery: delivery || null,
    start: dates.start,
    due: dates.due,
    status,
    percentComplete,
    progress: progress || null,
    rag,
    ragOverride: rag,
    overrideReason: rag === null ? null : printedRagReason,
    overrideUntil: null,
    seeAlso: [text('seeAlso'), crossed.references.join('; ')].filter(Boolean).join('; ') || null,
    references: ditto('references').text || null,
    nationalOutcomes: ditto('nationalOutcomes').text || null,
    rowId: null,
  });
  notePeople(draft, { text: crossed.text, place: raw.place, at: at('action') });
  addUpdates(draft, raw, rowIndex);
  if (status === null) {
    const suggestion = suggestStatus(progress);
    if (suggestion)
      takeNote(
        draft,
        { ...source, text: suggestion.words },
        {
          reading: `These words suggest the status ${suggestion.status}; it is left for a person to set`,
          certainty: 'ambiguous',
          place: at('status'),
        },
      );
  }
}

/** The column of the plan that a field of a document goes to. */
function columnOf(field: ActionField): keyof Action & string {
  if (field === 'milestone') return 'delivery';
  if (field === 'measure') return 'outcome';
  if (field === 'method' || field === 'ambition') return 'action';
  if (field === 'support') return 'organisation';
  return field === 'goal' ? 'objective' : field;
}

function readLeads(
  draft: PlanDraft,
  raw: RawAction,
  { rowIndex, ditto }: Making,
): { readonly organisation: string | null } {
  const text = ditto('leads').text;
  const { parties, certainty, reason } = parseLeads(text);
  const place: PlanPlace = { table: 'actions', rowIndex, column: 'leads' };
  if (certainty !== 'certain')
    takeNote(
      draft,
      { text, place: raw.place },
      {
        reading: `${parties.map(({ name }) => name).join('; ')}${reason ? ` (${reason})` : ''}`,
        certainty,
        place,
      },
    );
  const printed = [ditto('organisation').text, partText(raw, 'support')].filter(Boolean).join('; ');
  if (printed !== '') return { organisation: printed };
  const found = new Set(
    parties.flatMap(({ name, type, organisation }) =>
      type === 'organisation' ? [name] : organisation ? [organisation] : [],
    ),
  );
  const organisation = [...found].join('; ');
  if (organisation !== '')
    takeNote(
      draft,
      { text, place: raw.place },
      {
        reading: organisation,
        certainty: certainty === 'certain' ? 'likely' : certainty,
        place: { ...place, column: 'organisation' },
      },
    );
  return { organisation: organisation || null };
}

function readDates(
  draft: PlanDraft,
  raw: RawAction,
  { delivery, rowIndex }: { readonly delivery: string; readonly rowIndex: number },
): ActionDates {
  const start = wholePart(raw, 'start');
  const due = wholePart(raw, 'due');
  const fragment = raw.parts.get('delivery')?.[0] ?? raw.parts.get('milestone')?.[0];
  const read =
    delivery === ''
      ? { start: null, due: null }
      : readDelivery(draft, { text: delivery, place: fragment?.place ?? raw.place }, rowIndex);
  return {
    start: start ? readDateCell(draft, start, { rowIndex, role: 'start' }) : read.start,
    due: due ? readDateCell(draft, due, { rowIndex, role: 'due' }) : read.due,
  };
}

/** The one fragment of a field, its pieces joined. */
function wholePart(raw: RawAction, field: ActionField): Fragment | null {
  const [first, ...more] = raw.parts.get(field) ?? [];
  if (!first) return null;
  return more.length === 0
    ? first
    : { text: partText(raw, field), place: first.place, isBold: false, mends: [], span: 1 };
}

function placeRag(
  draft: PlanDraft,
  raw: RawAction,
  at: (column: keyof Action & string) => PlanPlace,
): Action['rag'] {
  const fragment = wholePart(raw, 'rag');
  if (!fragment) return null;
  const { code, certainty } = readRag(fragment.text);
  if (code === null || certainty !== 'certain')
    takeNote(draft, fragment, {
      reading: code,
      certainty: code === null ? 'ambiguous' : certainty,
      place: at('rag'),
    });
  return code !== null && certainty !== 'ambiguous' ? code : null;
}
