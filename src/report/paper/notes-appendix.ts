import { formatDate } from '../../dates/format-date.ts';
import type { Block, Runs } from '../value/section.ts';
import { formatPlural } from '../wording/format-value.ts';
import { column, heading, list, table } from './blocks.ts';
import { comparedWith } from './change-summary.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said } from './runs.ts';

/** How the report came about, so that nobody must take it on trust. */
export function notesAppendix(report: ReportFacts): Block[] {
  const { legend, asAt, issues, changes, contentHash, isDraft } = report;
  const notes = [
    `Everything is judged at ${formatDate(asAt)}.`,
    'The rating of an action is the one a person set with a reason, else the one worked out from its dates and how much of it is done. The rating of an indicator sets its latest value against its trajectory on that day.',
    'An action is overdue when the day it was due has passed and it is neither complete, withdrawn nor ongoing. Where its Due column is blank, the words of its delivery date count.',
    ...(changes.since === null ? [] : [`Changes are those against ${comparedWith(changes.since)}.`]),
    ...(issues === null
      ? []
      : [
          `When the plan was checked, it had ${formatPlural(issues.error, 'error')}, ${formatPlural(issues.warning, 'warning')} and ${formatPlural(issues.advice, 'piece', 'pieces')} of advice.`,
        ]),
    ...(isDraft ? ['This is a draft. Figures may change before the plan is submitted.'] : []),
    `The content hash of the plan is ${contentHash}. A plan with this hash says what this report says.`,
  ];
  return [
    heading('Ratings'),
    table(
      'table-legend',
      'What the ratings mean in this plan',
      [column('Rating', 2), column('Meaning', 8)],
      legend.map(({ code, meaning }): Runs[] => [rated(code), quoted(meaning)]),
    ),
    heading('Notes'),
    list(notes.map(said)),
  ];
}
