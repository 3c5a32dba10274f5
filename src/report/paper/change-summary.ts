import { formatDate } from '../../dates/format-date.ts';
import type { ComparedWith, ReportChanges } from '../value/changes.ts';
import { formatPlural } from '../wording/format-value.ts';

/** What a report is compared with, as a sentence goes on with it: "the plan submitted for the meeting of 20 April 2017". */
export function comparedWith(since: ComparedWith): string {
  if (since.workbook !== null) return `the plan in ${since.workbook}`;
  return since.boardDate === null
    ? 'the plan submitted before'
    : `the plan submitted for the meeting of ${formatDate(since.boardDate)}`;
}

/** What changed, in one sentence. */
export function changeSummary(changes: ReportChanges): string {
  const { state, isSame, actions, indicators, updates, evidence } = changes;
  if (state === 'nothing-submitted')
    return 'No earlier submission is known, so this report cannot say what has changed.';
  const since = changes.since === null ? 'the plan submitted before' : comparedWith(changes.since);
  if (state === 'not-kept') {
    const known =
      isSame === null
        ? ''
        : isSame
          ? ' The plan says the same as then.'
          : ' The plan has changed since then.';
    return `What stood in ${since} was not kept, so this report cannot say what has changed.${known}`;
  }
  const counts = [
    actions.length === 0 ? null : `${formatPlural(actions.length, 'action')} changed`,
    indicators.length === 0 ? null : `${formatPlural(indicators.length, 'indicator')} changed`,
    updates.length === 0 ? null : `${formatPlural(updates.length, 'update')} came in`,
    evidence.length === 0 ? null : `${formatPlural(evidence.length, 'story was', 'stories were')} added`,
  ].filter((part) => part !== null);
  return counts.length === 0
    ? `Nothing has changed against ${since}.`
    : `Against ${since}: ${counts.join(', ')}.`;
}
