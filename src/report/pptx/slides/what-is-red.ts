import { formatDate } from '../../../dates/format-date.ts';
import { exceptionGroups } from '../../paper/exception-groups.ts';
import { exceptionRuns } from '../../paper/reason-runs.ts';
import { quoted, rated, said, strong } from '../../paper/runs.ts';
import type { BoardReport } from '../../value/board-report.ts';
import type { ActionException } from '../../value/exceptions.ts';
import { clipWords } from '../../wording/clip-words.ts';
import { formatPlural } from '../../wording/format-value.ts';
import type { Deck } from '../deck.ts';
import type { SlideItem } from '../slide-item.ts';

const mostItems = 24;
/** Letters that a slide quotes of the plan: more where the action is red. */
const [longestOfRed, longestOfOthers] = [300, 140];

/** What is red or overdue and why, and of what nothing was heard. */
export function whatIsRed(deck: Deck, { exceptions }: BoardReport): void {
  const { loud, silent } = exceptionGroups(exceptions);
  const more = loud.length - mostItems;
  deck.items('What is red or overdue, and why?', [
    ...(loud.length === 0 ? [{ body: said('No action is red or overdue.') }] : []),
    ...loud.slice(0, mostItems).map(loudItem),
    ...(more <= 0
      ? []
      : [
          {
            body: said(
              `${formatPlural(more, 'more action is', 'more actions are')} red or overdue: see the paper.`,
            ),
          },
        ]),
  ]);
  const { lastMeeting } = exceptions;
  if (lastMeeting === null || silent.length === 0) return;
  const quiet = silent.length - mostItems;
  deck.items(`Under way without an update since ${formatDate(lastMeeting)}`, [
    ...silent.slice(0, mostItems).map(
      ({ action }): SlideItem => ({
        body: [
          ...strong(`${action.name} `),
          ...quoted(clipWords(action.action.replaceAll(/\s+/g, ' '), 120)),
          ...said(
            action.leads === null
              ? ' (no lead named)'
              : ` (${clipWords(action.leads.replaceAll(/\s+/g, ' '), 80)})`,
          ),
        ],
        mark: 'dot',
      }),
    ),
    ...(quiet <= 0 ? [] : [{ body: said(`${formatPlural(quiet, 'more action')}: see the paper.`) }]),
  ]);
}

function loudItem(exception: ActionException): SlideItem {
  const { action, kinds } = exception;
  return {
    head: [
      ...rated(action.rag),
      ...said(' · '),
      ...quoted(action.name),
      ...said(': '),
      ...quoted(clipWords(action.action, 110)),
    ],
    body: [
      ...exceptionRuns(exception, kinds.includes('red') ? longestOfRed : longestOfOthers),
      ...said(
        action.leads === null
          ? ' Lead: none named.'
          : ` Lead: ${clipWords(action.leads.replaceAll(/\s+/g, ' '), 90)}.`,
      ),
    ],
  };
}
