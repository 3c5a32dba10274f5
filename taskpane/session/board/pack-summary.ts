import type { BoardReport } from '../../../src/report/value/board-report.ts';
import type { PackSummary } from '../board-state.ts';
import type { ReportEngine } from './report-engine.ts';

/** A report in short, with its page. */
export async function packSummary(
  { changeSummary, renderHtml }: ReportEngine,
  report: BoardReport,
): Promise<PackSummary> {
  const { actionRag, indicatorRag, exceptions } = report;
  const withKind = (kind: 'red' | 'overdue' | 'no-update') =>
    exceptions.actions.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    asAt: report.asAt,
    actions: actionRag.shares.map(({ code, count }) => ({ code, count })),
    indicators: indicatorRag.shares.map(({ code, count }) => ({ code, count })),
    exceptions: {
      red: withKind('red'),
      overdue: withKind('overdue'),
      noUpdate: exceptions.lastMeeting === null ? null : withKind('no-update'),
      behind: exceptions.indicators.filter(({ kinds }) => kinds.includes('behind')).length,
    },
    changes: changeSummary(report.changes),
    noData: report.indicators.filter(({ latest }) => latest === null).map(({ name }) => name),
    decisions: report.decisions.filter(({ kind }) => kind !== 'note').length,
    gaps: report.gaps.map(({ what, who }) => ({ what, who })),
    page: new TextDecoder().decode(await renderHtml(report)),
  };
}
