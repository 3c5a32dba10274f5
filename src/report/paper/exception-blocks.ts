import { formatDate } from '../../dates/format-date.ts';
import type { ActionException } from '../value/exceptions.ts';
import type { Block, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPlural } from '../wording/format-value.ts';
import { indicatorWords } from '../wording/indicator-words.ts';
import { column, heading, paragraph, table } from './blocks.ts';
import { exceptionRuns, indicatorExceptionRuns } from './reason-runs.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said, valued } from './runs.ts';

/** Exceptions set out one by one: what more there are stands in the appendix, and is counted. */
const mostExceptions = 100;
const longestAction = 160;

/** What is red, overdue or silent, and why. */
export function actionExceptionBlocks({ exceptions, actions }: ReportFacts): Block[] {
  const found = exceptions.actions;
  const { lastMeeting } = exceptions;
  const caption =
    lastMeeting === null
      ? 'Actions that are red or overdue'
      : 'Actions that are red, overdue or without an update';
  const title = heading(`${caption}, and why`);
  const unknown =
    lastMeeting === null && actions.length > 0
      ? [
          paragraph(
            'It is not known when the Board last saw the plan, so this report does not say which actions are without an update.',
          ),
        ]
      : [];
  if (found.length === 0) return [title, paragraph('There are none.'), ...unknown];
  const shown = found.slice(0, mostExceptions);
  const more = found.length - shown.length;
  return [
    title,
    table(
      'table-exceptions',
      caption,
      [
        column('Action', 2),
        column('What', 4),
        column('Lead', 2.4),
        column('Due', 2.3),
        column('Rating', 1.9),
        column('Why', 6),
      ],
      shown.map(exceptionRow),
    ),
    ...unknown,
    ...(more === 0
      ? []
      : [
          paragraph(
            `${formatPlural(more, 'more action is', 'more actions are')} red, overdue or without an update: see the appendix of actions.`,
          ),
        ]),
  ];
}

function exceptionRow(exception: ActionException): Runs[] {
  const { action } = exception;
  return [
    quoted(action.name),
    quoted(clipWords(action.action, longestAction)),
    action.leads === null ? said('None named') : quoted(action.leads),
    action.due === null ? said('No date') : said(formatDate(action.due)),
    rated(action.rag),
    exceptionRuns(exception),
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
          valued(words.latest),
          words.expected === null ? said('–') : said(words.expected),
          rated(indicator.rag),
          indicatorExceptionRuns(exception),
        ];
      }),
    ),
  ];
}
