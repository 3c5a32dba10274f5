import type { Action, Ambition, Evidence, Indicator, Measurement, Setting, Update } from '../../plan/plan.ts';
import type { Certainty, PlanPlace, ReadingNote } from '../imported.ts';
import type { Fragment } from '../repair/lines.ts';
import { nameObjective } from './labels.ts';

/** An objective while its document is being read. */
interface ObjectiveDraft {
  ref: string;
  goal: string | null;
  objective: string;
  leads: string | null;
  boardLead: string | null;
  /** The pieces of its ambitions, in reading order. */
  readonly ambitions: Fragment[];
}

/** A plan while its document is being read: rows are pushed, notes taken, the objective in hand remembered. */
export interface PlanDraft {
  readonly source: string;
  readonly isPaged: boolean;
  readonly settings: Setting[];
  readonly objectives: ObjectiveDraft[];
  readonly ambitions: Ambition[];
  readonly actions: Action[];
  readonly updates: Update[];
  readonly indicators: Indicator[];
  readonly measurements: Measurement[];
  readonly evidence: Evidence[];
  readonly notes: ReadingNote[];
  /** Objectives by goal and words, and the references given so far. */
  readonly objectiveKeys: Map<string, number>;
  readonly objectiveRefs: Map<string, number>;
  /** The year the plan starts in, where the document says. */
  planYear: number | null;
  goal: string | null;
  /** Index of the objective in hand; `null` before the first, or when a new goal leaves it behind. */
  objective: number | null;
  /** The last heading that may name an objective. */
  heading: Fragment | null;
  /** Goals, objectives' names and leads that stand outside the tables: each must come to stand in an objective. */
  readonly named: { readonly words: string; readonly fragment: Fragment }[];
  /** Whether no table has used that heading yet, and whether it stood in a table as a banner. */
  headingIsNew: boolean;
  bannerIsNew: boolean;
  /** Whether the document labels its objectives, so that headings are none. */
  objectiveIsLabelled: boolean;
  /** Leads and sponsors printed before the objectives they answer for. */
  goalLeads: string | null;
  goalBoardLead: string | null;
}

export function newPlanDraft(source: string, isPaged: boolean): PlanDraft {
  return {
    source,
    isPaged,
    settings: [],
    objectives: [],
    ambitions: [],
    actions: [],
    updates: [],
    indicators: [],
    measurements: [],
    evidence: [],
    notes: [],
    objectiveKeys: new Map(),
    objectiveRefs: new Map(),
    planYear: null,
    goal: null,
    objective: null,
    heading: null,
    named: [],
    headingIsNew: false,
    bannerIsNew: false,
    objectiveIsLabelled: false,
    goalLeads: null,
    goalBoardLead: null,
  };
}

/** What was made of a piece of the document, for a note. */
export interface Reading {
  readonly reading: string | null;
  readonly certainty: Certainty;
  readonly place?: PlanPlace | null;
  /** Whether the words stand beside what the cell holds, and are not in it. */
  readonly isAside?: boolean;
}

/** Takes a note on a piece of the document. */
export function takeNote(
  draft: PlanDraft,
  fragment: { readonly text: string; readonly place: string },
  { reading, certainty, place = null, isAside = false }: Reading,
): void {
  draft.notes.push({
    source: `${draft.source}, ${fragment.place}`,
    text: fragment.text,
    reading,
    certainty,
    place,
    ...(isAside && { isAside }),
  });
}

/** Notes a text that found no place in the plan. */
export function leaveOver(draft: PlanDraft, fragment: Fragment, reading: string | null = null): void {
  noteMends(draft, fragment, null);
  takeNote(draft, fragment, { reading, certainty: reading === null ? 'ambiguous' : 'likely' });
}

/** Notes the letters that were put right in a text. */
export function noteMends(draft: PlanDraft, fragment: Fragment, place: PlanPlace | null): void {
  for (const { found, mended } of fragment.mends) {
    takeNote(draft, { text: found, place: fragment.place }, { reading: mended, certainty: 'likely', place });
  }
}

/** The index of an objective by its words: the one that has them under the same goal, else a new one. */
export function findOrAddObjective(draft: PlanDraft, text: string, number: string | null = null): number {
  const named = nameObjective(text.replaceAll('\n', ' '));
  const key = `${wordsOnly(draft.goal ?? '')}|${wordsOnly(named.text)}`;
  const known = draft.objectiveKeys.get(key) ?? draft.objectiveRefs.get(text.trim());
  if (known !== undefined) return known;
  const ref = freeRef(draft, named.ref ?? number);
  draft.objectiveRefs.set(ref, draft.objectives.length);
  draft.objectiveKeys.set(key, draft.objectives.length);
  draft.objectives.push({
    ref,
    goal: draft.goal,
    objective: named.text,
    leads: draft.goalLeads,
    boardLead: draft.goalBoardLead,
    ambitions: [],
  });
  return draft.objectives.length - 1;
}

function freeRef(draft: PlanDraft, ref: string | null): string {
  if (ref !== null && !draft.objectiveRefs.has(ref)) return ref;
  let number = draft.objectives.length + 1;
  while (draft.objectiveRefs.has(String(number))) number += 1;
  return String(number);
}

/** A text as its letters and digits alone, to compare what was printed in two places. */
export function wordsOnly(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The objective that rows belong to; one is made from the heading or title when the document names none. */
export function objectiveInHand(draft: PlanDraft, fragment: { readonly place: string }): number {
  if (draft.objective !== null) return draft.objective;
  const title = draft.settings.find(({ setting }) => setting === 'Title')?.value;
  const words =
    draft.heading?.text ?? draft.goal ?? (typeof title === 'string' ? title : bareName(draft.source));
  draft.objective = findOrAddObjective(draft, words);
  takeNote(
    draft,
    { text: words, place: draft.heading?.place ?? fragment.place },
    {
      reading: `Taken as the objective, since no other is named: ${words}`,
      certainty: 'likely',
      place: { table: 'objectives', rowIndex: draft.objective, column: 'objective' },
    },
  );
  return draft.objective;
}

/** A file's name as words, when nothing else names the objective. */
function bareName(name: string): string {
  return `Plan in ${name}`;
}
