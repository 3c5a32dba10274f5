import { formatDate } from '../../dates/format-date.ts';
import { blankAction } from '../../plan/blank-action.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseLine } from './prose-line.ts';
import type { Milestone } from './read-milestone.ts';

/** Where a milestone stands in its document and plan. */
export interface MilestoneContext {
  readonly title: string | null;
  /** Ref of the objective that planned milestones are put under. */
  readonly objective: string;
}

/**
 * Adds a milestone to the plan.
 *
 * What has happened becomes an update of the work that its heading names: a fact with a date, which needs no lead and
 * is never overdue. What is still to
 * come becomes an action, since somebody must answer for it by a date, and validation asks for both.
 */
export function placeMilestone(
  draft: ProseDraft,
  line: ProseLine,
  milestone: Milestone,
  context: MilestoneContext,
): void {
  if (milestone.tense === 'past') placeUpdate(draft, line, milestone, context);
  else placeAction(draft, line, milestone, context);
}

function placeUpdate(
  draft: ProseDraft,
  line: ProseLine,
  { when, delivery }: Milestone,
  { title }: MilestoneContext,
): void {
  const rowIndex = draft.updates.length;
  const isDay =
    delivery.certainty !== 'ambiguous' &&
    delivery.precision !== 'year' &&
    delivery.precision !== 'financial-year';
  const date = isDay ? (delivery.due ?? delivery.end) : null;
  draft.updates.push({
    action: title ?? 'Milestone',
    date,
    organisation: null,
    author: null,
    update: line.text,
    rag: null,
    rowId: null,
  });
  const reading =
    date === null
      ? `${when}: has happened, on a day that is not given`
      : `${when}: has happened, dated ${formatDate(date)}`;
  draft.note(line, reading, delivery.certainty, { table: 'updates', rowIndex, column: 'date' });
}

function placeAction(
  draft: ProseDraft,
  line: ProseLine,
  milestone: Milestone,
  context: MilestoneContext,
): void {
  const { when, delivery, tense } = milestone;
  const rowIndex = draft.actions.length;
  // An ambiguous reading is left to a person.
  const isSure = delivery.certainty !== 'ambiguous';
  const isStart = delivery.dueOf === 'start';
  const start = isSure && (isStart || delivery.kind === 'range') ? delivery.start : null;
  const due = isSure && !isStart ? delivery.due : null;
  draft.actions.push({
    ...blankAction,
    ref: `M${rowIndex + 1}`,
    objective: context.objective,
    action: context.title === null ? line.text : `${context.title}: ${line.text}`,
    delivery: when,
    start,
    due,
  });
  const dates = [start && `start ${formatDate(start)}`, due && `due ${formatDate(due)}`]
    .filter(Boolean)
    .join(', ');
  const reading = `${when}: still to come, ${dates === '' ? 'without a date' : dates}`;
  const certainty = tense === 'undated' ? 'likely' : delivery.certainty;
  const reason = delivery.certainty === 'certain' || delivery.reason === null ? '' : ` (${delivery.reason})`;
  const place = { table: 'actions', rowIndex, column: 'delivery' } as const;
  draft.note(
    line,
    `${reading}${reason}${delivery.yearInferred ? '; the year is not written' : ''}`,
    certainty,
    place,
  );
}
