import { formatDate } from '../../dates/format-date.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import type { CountShare, RagSummary } from '../value/board-report.ts';
import type { IndicatorExceptionKind } from '../value/exceptions.ts';
import type { Block, Runs } from '../value/section.ts';
import { formatCount, formatPlural } from '../wording/format-value.ts';
import { ragWord } from '../wording/rag-word.ts';
import { column, heading, list, paragraph, table } from './blocks.ts';
import { changeSummary } from './change-summary.ts';
import type { ReportFacts } from './report-facts.ts';
import { quoted, rated, said } from './runs.ts';

/** Where the plan stands in numbers that add up, and what stands out. */
export function summary(report: ReportFacts): Block[] {
  const { actions, indicators, objectives, asAt, actionRag, indicatorRag, charts } = report;
  const named = objectives.filter(({ ref }) => ref !== null).length;
  const under = named === 0 ? '' : ` under ${formatPlural(named, 'objective')}`;
  return [
    paragraph(
      `The plan has ${numberOf(actions.length, 'action')}${under}, and ${numberOf(indicators.length, 'indicator')}. This report says how they stand at ${formatDate(asAt)}.`,
    ),
    list(highlights(report)),
    ...(actions.length === 0
      ? [paragraph('There are no actions to count.')]
      : [
          heading('Actions by rating'),
          ragTable('table-actions-by-rating', 'Actions by rating', actionRag, 'Actions', report),
          paragraph(roundingNote(actionRag.shares)),
          ...(charts.actions === null ? [] : [{ kind: 'chart', chart: charts.actions } as const]),
          heading('Actions by status'),
          ...statusBlocks(report),
        ]),
    ...(indicators.length === 0
      ? []
      : [
          heading('Indicators by rating'),
          ragTable('table-indicators-by-rating', 'Indicators by rating', indicatorRag, 'Indicators', report),
          paragraph(roundingNote(indicatorRag.shares)),
        ]),
  ];
}

function highlights({
  actions,
  indicators,
  exceptions,
  changes,
  evidence,
  asAt,
  looksBackFrom,
  unplacedRatings,
}: ReportFacts): Runs[] {
  const count = (kind: 'red' | 'overdue' | 'no-update') =>
    exceptions.actions.filter(({ kinds }) => kinds.includes(kind)).length;
  const of = (kind: IndicatorExceptionKind) =>
    exceptions.indicators.filter(({ kinds }) => kinds.includes(kind)).length;
  const green = exceptions.actions.filter(({ reasons }) =>
    reasons.some((reason) => reason.kind === 'overdue' && reason.isRatedGreen),
  ).length;
  const onlyBaseline = exceptions.indicators.filter(
    ({ kinds, indicator }) => kinds.includes('no-data') && indicator.baseline !== null,
  ).length;
  const lines = [
    ...(actions.length === 0
      ? []
      : [
          `Actions: ${completeOf(actions)}, ${numbered(count('red'))} rated Red, ${numbered(count('overdue'))} overdue${green === 0 ? '' : ` (${numbered(green)} of them rated Green in the plan)`}.`,
        ]),
    ...unplaced(unplacedRatings),
    ...(exceptions.lastMeeting === null || actions.length === 0
      ? []
      : [
          count('no-update') === 0
            ? `Every action under way has been told of since ${formatDate(exceptions.lastMeeting)}.`
            : `${formatPlural(count('no-update'), 'action')} under way without an update since ${formatDate(exceptions.lastMeeting)}.`,
        ]),
    ...(indicators.length === 0
      ? []
      : [
          `Indicators: ${numbered(of('behind'))} behind the trajectory, ${numbered(of('no-data') - onlyBaseline)} without data, ${onlyBaseline === 0 ? '' : `${formatCount(onlyBaseline)} without a figure since the baseline, `}${numbered(of('no-target'))} without a target.`,
        ]),
    changeSummary(changes),
    ...(evidence.length === 0 ? [] : [`Achievements and stories: ${formatCount(evidence.length)}.`]),
  ];
  return [...lookingBack(asAt, looksBackFrom), ...lines].map(said);
}

function numberOf(count: number, noun: string): string {
  return count === 0 ? `no ${noun}s` : formatPlural(count, noun);
}

/** Who counts the ratings of the document itself comes to more. */
function unplaced(ratings: ReportFacts['unplacedRatings']): string[] {
  if (ratings.length === 0) return [];
  const words = ratings.map(ragWord).join(', ');
  return [
    ratings.length === 1
      ? `Not counted is one rating of the document that the plan was read from (${words}): it is not certain which action it belongs to.`
      : `Not counted are ${formatCount(ratings.length)} ratings of the document that the plan was read from (${words}): it is not certain which actions they belong to.`,
  ];
}

/** Of a plan that has gone on since, not all is of that day. */
function lookingBack(asAt: IsoDate, reportingDate: IsoDate | null): string[] {
  if (reportingDate === null) return [];
  return [
    `This report looks back: the plan’s reporting date is ${formatDate(reportingDate)}. Updates, stories and figures that are known to be of days after ${formatDate(asAt)} are left out. Statuses, percentages complete, words of progress, dates and targets have no day of their own, and stand as the plan has them now.`,
  ];
}

/** Where nobody said how far anything is, nobody said that nothing is complete. */
function completeOf(actions: ReportFacts['actions']): string {
  const complete = actions.filter(({ rag }) => rag === 'B').length;
  const isUnsaid = actions.every(
    ({ status, percentComplete, rag }) => status === null && percentComplete === null && rag !== 'B',
  );
  return isUnsaid ? 'no status is given' : `${numbered(complete)} complete`;
}

function numbered(count: number): string {
  return count === 0 ? 'none' : formatCount(count);
}

function ragTable(
  id: string,
  caption: string,
  { shares, total }: RagSummary,
  counted: string,
  { legend }: ReportFacts,
): Block {
  const meanings = new Map(legend.map(({ code, meaning }) => [code, meaning]));
  const rows = shares.map(({ code, count, percentShown }): Runs[] => [
    rated(code),
    [{ kind: 'quoted', text: meanings.get(code) ?? '' }],
    said(formatCount(count)),
    said(percentShown),
  ]);
  const columns = [
    column('Rating', 3),
    column('What it means in this plan', 6),
    column(counted, 2, 'right'),
    column('Share', 2, 'right'),
  ];
  return table(id, caption, columns, [...rows, totalRow(total, [])]);
}

function statusBlocks({ actions, actionStatus }: ReportFacts): Block[] {
  const [only] = actionStatus;
  if (actions.every(({ status }) => status === null))
    return [paragraph('The plan gives no action a status.')];
  if (actionStatus.length === 1 && only !== undefined)
    return [paragraph([...said('Every action has the status “'), ...quoted(only.label), ...said('”.')])];
  return [statusTable(actionStatus, actions.length), paragraph(roundingNote(actionStatus))];
}

/** Why shares are not what a pocket calculator says. */
function roundingNote(shares: readonly CountShare[]): string {
  const percents = new Map(shares.map(({ count, percent }) => [count, percent]));
  const areEqual = shares.every(({ count, percent }) => percents.get(count) === percent);
  return areEqual
    ? 'Percentages are rounded so that together they are 100%.'
    : 'Percentages are rounded so that together they are 100%, and so equal counts can differ by 1%.';
}

function statusTable(shares: readonly CountShare[], total: number): Block {
  const rows = shares.map(({ label, count, percentShown }): Runs[] => [
    [{ kind: 'quoted', text: label }],
    said(formatCount(count)),
    said(percentShown),
  ]);
  const columns = [column('Status', 6), column('Actions', 2, 'right'), column('Share', 2, 'right')];
  return table('table-actions-by-status', 'Actions by status', columns, [...rows, totalRow(total)]);
}

function totalRow(total: number, ...between: readonly Runs[]): Runs[] {
  const share = total === 0 ? '–' : '100%';
  return [[{ kind: 'strong', text: 'Total' }], ...between, said(formatCount(total)), said(share)];
}
