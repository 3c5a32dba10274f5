import { formatDate } from '../../dates/format-date.ts';
import type { ActionReport } from '../value/action-report.ts';
import type { ActionException, ExceptionReason, IndicatorException } from '../value/exceptions.ts';
import type { Gap, Runs } from '../value/section.ts';
import { clipWords } from '../wording/clip-words.ts';
import { formatPlural, formatShare } from '../wording/format-value.ts';
import { formatDistance, missingValue } from '../wording/indicator-words.ts';
import { missing, quoted, said } from './runs.ts';

/** Words of the plan quoted in a table: the whole stands in the appendix. */
const longestQuote = 320;

/**
 * Why an action is an exception: its reasons, and what the plan says of it last.
 *
 * @param longest - Letters of the plan's words: 1 or more.
 */
export function exceptionRuns({ action, reasons }: ActionException, longest = longestQuote): Runs {
  const runs = reasons.flatMap((reason, index) => [
    ...(index === 0 ? [] : said(' ')),
    ...reasonRuns(reason, action.name),
  ]);
  const words = action.lastUpdate?.text ?? action.progress;
  // Why it is red, the reason that somebody gave says already.
  const isTold = action.rag === 'R' && reasons.some(({ kind }) => kind === 'override');
  if (words === null || isTold) return runs;
  const date = action.lastUpdate?.date ?? null;
  const lead = date === null ? ' Progress: “' : ` Update of ${formatDate(date)}: “`;
  return [...runs, ...said(lead), ...quoted(clipWords(words, longest)), ...said('”')];
}

/** What the plan says of an action last, with its day where that is known. */
export function lastWordsRuns({ lastUpdate, lastHeard, progress }: ActionReport): Runs {
  const words = clipWords(lastUpdate?.text ?? progress ?? '', longestQuote);
  if (words === '') return said('Nothing');
  const date = lastUpdate === null ? lastHeard : lastUpdate.date;
  return [...said(date === null ? 'Undated: “' : `${formatDate(date)}: “`), ...quoted(words), ...said('”')];
}

/** One reason in words. */
export function reasonRuns(reason: ExceptionReason, action: string): Runs {
  switch (reason.kind) {
    case 'override': {
      const until = reason.until === null ? '' : ` (until ${formatDate(reason.until)})`;
      return [
        ...said(`Rated by a person${until}: “`),
        ...quoted(reason.reason),
        ...said(/[.!?]$/.test(reason.reason) ? '”' : '”.'),
      ];
    }
    case 'overdue':
      return said(
        reason.isRatedGreen
          ? `Past its date of ${formatDate(reason.due)}, but rated Green in the plan.`
          : `${formatPlural(reason.days, 'day')} overdue: due ${formatDate(reason.due)}.`,
      );
    case 'behind-schedule':
      return said(
        `Behind schedule: ${formatShare(reason.done)} is done where ${formatShare(reason.gone)} of the time has gone.`,
      );
    case 'no-update': {
      const last = reason.last === null ? '' : ` The last was of ${formatDate(reason.last)}.`;
      return said(`No update since ${formatDate(reason.since)}.${last}`);
    }
    case 'none-given':
      return [missing(reasonGap(action))];
  }
}

/** The plan rates an action red and gives no reason. */
function reasonGap(action: string): Gap {
  return {
    id: `reason-${slug(action)}`,
    what: `Why ${action} is Red`,
    who: 'the lead of the action',
    hint: 'The plan rates the action Red and gives no reason.',
  };
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40);
}

/** Why an indicator is an exception. */
export function indicatorExceptionRuns({ indicator, kinds, behindBy }: IndicatorException): Runs {
  const parts = [
    ...(behindBy === null ? [] : [`${formatDistance(behindBy, indicator)} worse than its trajectory.`]),
    ...(kinds.includes('no-data') ? [`${missingValue(indicator)}.`] : []),
    ...(kinds.includes('no-target') ? ['No target is set.'] : []),
  ];
  return said(parts.join(' '));
}
