import { emptyPlan, type Plan } from '../../plan/plan.ts';
import type { SourceDocument } from '../document/document.ts';
import type { ImportedDocument } from '../imported.ts';
import { recogniseProse } from '../prose/recognise-prose.ts';
import { type LaidOut, layOut } from '../repair/lines.ts';
import { readAchievements } from './achievements.ts';
import { finishActions } from './actions/finish-actions.ts';
import { gatherActions } from './actions/gather-actions.ts';
import type { RawAction } from './actions/raw-action.ts';
import { finishAmbitions } from './ambitions.ts';
import { fieldWords } from './field-words.ts';
import { readIndicators } from './indicators/read-indicators.ts';
import { isSectionName, nameObjective } from './labels.ts';
import { readObjectives } from './objectives-table.ts';
import { leaveOver, newPlanDraft, noteMends, type PlanDraft, takeNote, wordsOnly } from './plan-draft.ts';
import { applyLabel, hasTitle, readText } from './read-text.ts';
import { type Segment, segmentLines, type TableSegment } from './segments.ts';
import { uprightForms } from './upright-forms.ts';

/** What a document holds, and whether it was prose: slides or a report instead of tables. */
export interface RecognisedDocument extends ImportedDocument {
  readonly isProse: boolean;
}

/**
 * Recognises what a document is by the headers of its tables, and makes a plan of it: objectives, actions, indicators,
 * achievements. A document without such tables is read as prose.
 *
 * Every guess is a note; what is ambiguous is left for a person; text that found no place is in the notes.
 */
export function recogniseDocument(document: SourceDocument): RecognisedDocument {
  const laidOut = layOut(document);
  const isPaged = document.format === 'text' || document.format === 'tsv';
  const segments = segmentLines(uprightForms(laidOut.lines), isPaged);
  if (!segments.some(({ kind }) => kind === 'table')) return { ...recogniseProse(document), isProse: true };
  const draft = newPlanDraft(document.name, isPaged);
  const actions: RawAction[] = [];
  for (const segment of segments) readSegment(draft, segment, actions);
  finishActions(draft, actions);
  finishAmbitions(draft);
  noteUnused(draft);
  noteFurniture(draft, laidOut);
  const plan = planOf(draft);
  // A label can be printed for an objective that never comes.
  const notes = draft.notes.map((note) =>
    note.place === null || plan[note.place.table][note.place.rowIndex] ? note : { ...note, place: null },
  );
  return { plan, notes, isProse: false };
}

function readSegment(draft: PlanDraft, segment: Segment, actions: RawAction[]): void {
  switch (segment.kind) {
    case 'text':
      readText(draft, segment.line.fragment, segment.line.isHeading);
      return;
    case 'labels':
      for (const label of segment.labels) applyLabel(draft, label, label.fragment);
      for (const fragment of segment.rest) leaveOver(draft, fragment);
      return;
    case 'banner':
      readBanner(draft, segment.fragment);
      return;
    case 'remark':
      for (const fragment of segment.row.cells)
        if (fragment.text !== '') leaveOver(draft, fragment, 'A remark on the table');
      return;
    case 'loose': {
      const filled = segment.row.cells.filter(({ text }) => text !== '');
      const [only] = filled;
      if (only && filled.length === 1) {
        readText(draft, only, only.isBold);
        return;
      }
      for (const fragment of segment.row.cells) if (fragment.text !== '') leaveOver(draft, fragment);
      return;
    }
    default:
      readTable(draft, segment, actions);
  }
}

/** A banner names the goal or the objective of what follows: which, the columns below it tell. */
function readBanner(draft: PlanDraft, fragment: PlanDraft['heading'] & object): void {
  if (!hasTitle(draft) && isSectionName(fragment.text)) {
    readText(draft, fragment, true);
    return;
  }
  if (draft.bannerIsNew && draft.heading) draft.goal = draft.heading.text;
  noteMends(draft, fragment, null);
  draft.named.push({ words: fragment.text, fragment: { ...fragment, mends: [] } });
  draft.heading = fragment;
  draft.headingIsNew = true;
  draft.bannerIsNew = true;
}

function readTable(draft: PlanDraft, segment: TableSegment, actions: RawAction[]): void {
  const { header } = segment;
  if (!segment.isReopened) noteHeader(draft, segment);
  for (const noise of segment.headerNoise)
    leaveOver(draft, noise, noise.text.length <= 3 ? 'Stray characters, not data' : null);
  placeHeading(draft, segment);
  switch (header.kind) {
    case 'actions':
      gatherActions(segment, header.columns, draft, actions);
      return;
    case 'indicators':
      readIndicators(segment, header.columns, draft);
      return;
    case 'achievements':
      readAchievements(segment, header.columns, draft);
      return;
    default:
      readObjectives(segment, header.columns, draft);
  }
}

/** Says what a table was taken for, and by which headers. */
function noteHeader(draft: PlanDraft, { header, headerRow }: TableSegment): void {
  takeNote(
    draft,
    {
      text: headerRow.cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | '),
      place: headerRow.place,
    },
    { reading: `Header of a table of ${header.kind}`, certainty: 'certain' },
  );
  for (const { header: text, field } of header.inexact) {
    takeNote(
      draft,
      { text, place: headerRow.place },
      { reading: `The column is taken for: ${fieldWords(field)}`, certainty: 'likely' },
    );
  }
}

/** A banner over a table with a column of objectives is their goal; over any other table of actions, the objective. */
function placeHeading(draft: PlanDraft, { header }: TableSegment): void {
  const { heading, headingIsNew, bannerIsNew } = draft;
  if (!heading || !headingIsNew || header.kind === 'achievements' || header.kind === 'objectives') return;
  const hasObjectives = header.columns.some(({ field }) => field === 'objective');
  const hasGoals = header.kind === 'actions' && header.columns.some(({ field }) => field === 'goal');
  if (hasObjectives) {
    if (hasGoals || !bannerIsNew) return;
    draft.goal = heading.text.replaceAll('\n', ' ');
    draft.objective = null;
  } else if (bannerIsNew || (header.kind === 'actions' && !draft.objectiveIsLabelled)) draft.objective = null;
  draft.headingIsNew = false;
  draft.bannerIsNew = false;
}

/** A banner or label under which nothing came is not lost. */
function noteUnused(draft: PlanDraft): void {
  const used = new Set<string>();
  for (const { ref, goal, objective, leads, boardLead } of draft.objectives) {
    for (const words of [goal ?? '', objective, `${ref} ${objective}`, leads ?? '', boardLead ?? ''])
      used.add(wordsOnly(nameObjective(words).text)).add(wordsOnly(words));
  }
  for (const { words, fragment } of draft.named) if (!used.has(wordsOnly(words))) leaveOver(draft, fragment);
}

/** Page furniture counts as read, but is not lost. */
function noteFurniture(draft: PlanDraft, { furniture }: LaidOut): void {
  for (const { text, times, place } of furniture) {
    takeNote(
      draft,
      { text, place },
      {
        reading: times > 1 ? `Running head or foot, printed ${times} times` : 'Page number',
        certainty: 'certain',
      },
    );
  }
}

function planOf(draft: PlanDraft): Plan {
  const { settings, ambitions, actions, updates, indicators, measurements, evidence } = draft;
  const goals = new Map<string | null, number>();
  for (const { goal } of draft.objectives) goals.set(goal, (goals.get(goal) ?? 0) + 1);
  return {
    ...emptyPlan,
    settings,
    objectives: draft.objectives.map(({ ref, goal, objective, leads, boardLead }) => ({
      ref,
      // A goal that stood in for its only objective is told once.
      goal: goal !== null && nameObjective(goal).text === objective && goals.get(goal) === 1 ? null : goal,
      ...{ objective, leads, boardLead },
      rowId: null,
    })),
    ambitions,
    actions,
    updates,
    indicators,
    measurements,
    evidence,
  };
}
