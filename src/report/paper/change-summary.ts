import { formatDate } from '../../dates/format-date.ts';
import type { ComparedWith, ReportChanges } from '../value/changes.ts';
import { formatPlural } from '../wording/format-value.ts';
import { changedTables } from './changed-tables.ts';

/** What a report is compared with, as a sentence goes on with it: "the plan submitted for the meeting of 20 April 2017". */
export function comparedWith(since: ComparedWith): string {
  if (since.workbook !== null) return `the plan in ${since.workbook}`;
  return since.boardDate === null
    ? 'the plan submitted before'
    : `the plan submitted for the meeting of ${formatDate(since.boardDate)}`;
}

/** What changed, in one sentence. */
export function changeSummary(changes: ReportChanges): string {
  const { state, isSame, updates, evidence } = changes;
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
  const [told, others] = [changedTables(changes), changedCounts(updates.length, evidence.length)];
  const rows = told.map(
    ({ rows: { length }, singular, plural }) => `${formatPlural(length, singular, plural)} changed`,
  );
  // What the board looks for stands first.
  const isMain = told.map(({ id }) => id === 'actions' || id === 'indicators');
  const counts = [
    ...rows.filter((_, index) => isMain[index]),
    ...others,
    ...rows.filter((_, index) => !isMain[index]),
  ];
  if (counts.length > 0) return `Against ${since}: ${counts.join(', ')}.`;
  return isSame === false
    ? `The plan is not the same as ${since}, but nothing that is set out here has changed.`
    : `Nothing has changed against ${since}.`;
}

function changedCounts(updates: number, stories: number): string[] {
  return [
    ...(updates === 0 ? [] : [`${formatPlural(updates, 'update')} came in`]),
    ...(stories === 0 ? [] : [`${formatPlural(stories, 'story was', 'stories were')} added`]),
  ];
}
