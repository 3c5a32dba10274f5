import { formatDate } from '../../dates/format-date.ts';
import { personsReason } from '../make/find-exceptions.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { ObjectiveReport } from '../value/board-report.ts';
import type { Block, Runs } from '../value/section.ts';
import { formatShare } from '../wording/format-value.ts';
import { column, heading, paragraph, table } from './blocks.ts';
import { reasonRuns } from './reason-runs.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said } from './runs.ts';

/** Every action, a table for each objective. */
export function actionAppendix({ objectives, actions }: ReportFacts): Block[] {
  if (actions.length === 0) return [paragraph('The plan has no actions.')];
  return objectives
    .filter(({ actions: own }) => own.length > 0)
    .flatMap((objective, index): Block[] => [
      heading(objectiveHeading(objective)),
      table(
        `table-objective-${index + 1}`,
        objective.ref === null ? 'Actions under no objective' : `Actions of ${objective.ref}`,
        [
          column('Ref', 1),
          column('Action and outcome', 5),
          column('Lead', 2.4),
          column('Delivery', 2),
          column('Status', 1.6),
          column('Progress', 5),
          column('References', 2.2),
          column('Rating', 1.9),
        ],
        objective.actions.map(actionRow),
      ),
    ]);
}

function objectiveHeading({ ref, objective }: ObjectiveReport): Runs {
  return ref === null ? quoted(objective) : [...quoted(ref), ...said(': '), ...quoted(objective)];
}

function actionRow(action: ActionReport): Runs[] {
  const { ref, outcome, leads, organisation, status, percentComplete } = action;
  const share =
    percentComplete === null ? '' : `${status === null ? '' : '\n'}${formatShare(percentComplete)}`;
  return [
    quoted(ref ?? action.name),
    [...quoted(action.action), ...(outcome === null ? [] : [...said('\nOutcome: '), ...quoted(outcome)])],
    [
      ...(leads === null ? said('None named') : quoted(leads)),
      ...(organisation === null ? [] : [...said('\n'), ...quoted(organisation)]),
    ],
    deliveryRuns(action),
    [...quoted(status), ...said(share)],
    progressRuns(action),
    quoted(action.references),
    rated(action.rag),
  ];
}

/** What was done, and why a person rated it otherwise than its dates do. */
function progressRuns(action: ActionReport): Runs {
  const words = quoted(action.progress ?? action.lastUpdate?.text ?? null);
  const given = personsReason(action);
  if (given === null) return words;
  return [...words, ...said(words.length === 0 ? '' : '\n'), ...reasonRuns(given, action.name)];
}

/** As people wrote it, with the day it comes to where those words do not name it. */
function deliveryRuns({ delivery, due, overdueDays, rag, ratingSource }: ActionReport): Runs {
  const isRatedGreen = rag === 'G' && ratingSource !== 'calculated';
  const late = overdueDays > 0 ? said(isRatedGreen ? '\nPast its date' : '\nOverdue') : [];
  if (due === null) return delivery === null ? said('No date') : quoted(delivery);
  const day = formatDate(due);
  if (delivery === null) return [...said(day), ...late];
  return delivery.includes(day)
    ? [...quoted(delivery), ...late]
    : [...quoted(delivery), ...said(`\nDue ${day}`), ...late];
}
