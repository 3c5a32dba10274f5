import { formatDate } from '../../dates/format-date.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { ActionException } from '../value/exceptions.ts';
import type { Block, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPlural } from '../wording/format-value.ts';
import { indicatorWords, missingValue } from '../wording/indicator-words.ts';
import { column, heading, paragraph, table } from './blocks.ts';
import { exceptionGroups } from './exception-groups.ts';
import { exceptionRuns, indicatorExceptionRuns, lastWordsRuns, reasonRuns } from './reason-runs.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said, valued } from './runs.ts';

/** Exceptions set out one by one: what more there are stands in the appendix, and is counted. */
const mostExceptions = 100;
const longestAction = 160;

/** What is red or overdue and why, and then of what nothing was heard. */
export function actionExceptionBlocks({ exceptions, actions }: ReportFacts): Block[] {
  const { lastMeeting } = exceptions;
  const { loud, silent } = exceptionGroups(exceptions);
  const caption = 'Actions that are red or overdue';
  return [
    heading(`${caption}, and why`),
    ...(loud.length === 0
      ? [paragraph('No action is red or overdue.')]
      : [
          table(
            'table-exceptions',
            caption,
            [
              column('Action', 1.8),
              column('What', 4),
              column('Lead', 2.4),
              column('Due', 2.1),
              column('Rating', 1.9),
              column('Why', 6.5),
            ],
            loud.slice(0, mostExceptions).map(loudRow),
          ),
          ...countedMore(loud.length, 'red or overdue'),
        ]),
    ...(lastMeeting === null ? notKnown(actions.length) : silentBlocks(silent, lastMeeting)),
  ];
}

function notKnown(actionCount: number): Block[] {
  return actionCount === 0
    ? []
    : [
        paragraph(
          'It is not known when the Board last saw the plan, so this report does not say which actions are without an update.',
        ),
      ];
}

/** Of those in the first table it stands there already that nothing was heard. */
function silentBlocks(silent: readonly ActionException[], lastMeeting: IsoDate): Block[] {
  if (silent.length === 0) return [];
  const caption = `Other actions under way without an update since ${formatDate(lastMeeting)}`;
  return [
    heading(caption),
    table(
      'table-silent',
      caption,
      [
        column('Action', 1.8),
        column('What', 4.5),
        column('Lead', 2.6),
        column('Due', 2.1),
        column('Rating', 1.9),
        column('What was said last', 5),
      ],
      silent.slice(0, mostExceptions).map(silentRow),
    ),
    ...countedMore(silent.length, 'without an update'),
  ];
}

function countedMore(count: number, what: string): Block[] {
  const more = count - mostExceptions;
  return more <= 0
    ? []
    : [
        paragraph(
          `${formatPlural(more, 'more action is', 'more actions are')} ${what}: see the appendix of actions.`,
        ),
      ];
}

function loudRow(exception: ActionException): Runs[] {
  return [...actionCells(exception.action), exceptionRuns(exception)];
}

function silentRow({ action, reasons }: ActionException): Runs[] {
  const given = reasons
    .filter(({ kind }) => kind === 'override')
    .flatMap((reason) => reasonRuns(reason, action.name));
  return [
    ...actionCells(action),
    [...lastWordsRuns(action), ...(given.length > 0 ? said('\n') : []), ...given],
  ];
}

function actionCells(action: ActionReport): Runs[] {
  return [
    quoted(action.name),
    quoted(clipWords(action.action, longestAction)),
    action.leads === null ? said('None named') : quoted(action.leads),
    action.due === null ? said('No date') : said(formatDate(action.due)),
    rated(action.rag),
  ];
}

/** Which indicators are behind, without data or without a target. */
export function indicatorExceptionBlocks({ exceptions, indicators, wording }: ReportFacts): Block[] {
  if (indicators.length === 0) return [];
  const title = heading('Indicators behind their trajectory, without data or without a target');
  if (exceptions.indicators.length === 0)
    return [title, paragraph('Every indicator has data and a target, and none is behind its trajectory.')];
  return [
    title,
    table(
      'table-indicator-exceptions',
      'Indicators behind their trajectory, without data or without a target',
      [
        column('Indicator', 1.9),
        column('What it measures', 5),
        column('Latest', 2.4),
        column('Expected by now', 2, 'right'),
        column('Rating', 1.9),
        column('Why it stands here', 4),
      ],
      exceptions.indicators.slice(0, mostExceptions).map((exception): Runs[] => {
        const { indicator } = exception;
        const words = indicatorWords(indicator, wording);
        return [
          quoted(indicator.name),
          quoted(clipWords(indicator.measure, longestAction)),
          valued(words.latest, missingValue(indicator)),
          words.expected === null ? said('–') : said(words.expected),
          rated(indicator.rag),
          indicatorExceptionRuns(exception),
        ];
      }),
    ),
  ];
}
