import type { IsoDate } from '../grid/serial-date.ts';
import { dateSetting } from '../plan/snapshot/date-setting.ts';
import type { PlanSnapshot } from '../plan/snapshot/plan-reader.ts';
import { settingNames } from '../plan/tables/plan-settings.ts';
import { planContentHash } from '../submission/content-hash.ts';
import type { Since } from '../submission/since.ts';
import { submittedPlan } from '../submission/submitted-plan.ts';
import { indicatorChart } from './charts/indicator-chart.ts';
import { ragChart } from './charts/rag-chart.ts';
import { actionReports, newestUpdates } from './make/action-reports.ts';
import { figureReports } from './make/figure-reports.ts';
import { findChanges } from './make/find-changes.ts';
import { findDecisions } from './make/find-decisions.ts';
import { findExceptions } from './make/find-exceptions.ts';
import { indicatorReports } from './make/indicator-reports.ts';
import { evidenceReports, objectiveReports } from './make/objective-reports.ts';
import { looksBackFrom, planAsAt } from './make/plan-as-at.ts';
import { ragLegend } from './make/rag-legend.ts';
import { ragSummary, statusSummary } from './make/summaries.ts';
import { unplacedRatings } from './make/unplaced-ratings.ts';
import { gapsOf } from './paper/gaps-of.ts';
import { paperCover } from './paper/paper-cover.ts';
import { paperSections } from './paper/paper-sections.ts';
import type { ReportFacts } from './paper/report-facts.ts';
import { planText } from './plan-text.ts';
import type { BoardReport } from './value/board-report.ts';
import { usualWording, type Wording } from './wording/wording.ts';

export interface BoardReportOptions {
  /** The date everything is judged at, `YYYY-MM-DD`. */
  readonly asAt: IsoDate;
  /** What it is compared with; `null` or left out where nothing was submitted before. */
  readonly since?: Since | null;
  /** The day of the meeting it is for. */
  readonly meetingDate?: IsoDate | null;
  /** Whether it is marked as a draft. */
  readonly isDraft?: boolean;
  /** What a validation of the plan has found, to be told in the report. */
  readonly issues?: BoardReport['issues'];
  readonly wording?: Partial<Wording>;
}

/**
 * What the board reads of a plan: counts, exceptions, changes, indicators, stories and decisions, as plain data.
 *
 * It never says more than the plan does: what is not known is `null`, and what only an officer can write is a gap.
 *
 * @param whole - The plan as it stands in its workbook, by `readPlan`.
 */
export async function boardReport(
  whole: PlanSnapshot,
  { asAt, since = null, meetingDate = null, isDraft = false, issues = null, wording }: BoardReportOptions,
): Promise<BoardReport> {
  const words: Wording = { ...usualWording, ...wording };
  const contentHash = await planContentHash(whole.snapshot);
  const plan = planAsAt(whole, asAt);
  const actions = actionReports(plan, asAt, newestUpdates(plan, asAt));
  const indicators = indicatorReports(plan, asAt);
  const evidence = evidenceReports(plan);
  const objectives = objectiveReports(plan, { actions, indicators, evidence });
  const changes = findChanges(since, {
    plan: submittedPlan(plan, { asAt, contentHash }),
    wording: words,
    dateSystem: plan.snapshot.dateSystem,
  });
  const planStart = dateSetting(plan, settingNames.periodStart);
  const lastMeeting = meetingBefore(since, asAt);
  const actionRag = ragSummary(actions.map(({ rag }) => rag));
  const facts: ReportFacts = {
    title: planText(plan.setting(settingNames.title)) ?? 'Action plan',
    board: planText(plan.setting(settingNames.board)),
    period: { from: planStart, to: dateSetting(plan, settingNames.periodEnd) },
    asAt,
    looksBackFrom: looksBackFrom(plan, asAt),
    meetingDate,
    isDraft,
    contentHash,
    issues,
    legend: ragLegend(plan),
    objectives,
    actions,
    indicators,
    figures: figureReports(plan),
    evidence,
    unplacedRatings: unplacedRatings(plan, asAt),
    actionStatus: statusSummary(actions),
    actionRag,
    indicatorRag: ragSummary(indicators.map(({ rag }) => rag)),
    exceptions: findExceptions(actions, indicators, {
      asAt,
      lastMeeting,
      planStart,
      changed: changes.state === 'compared' ? changes.actions : null,
    }),
    changes,
    decisions: findDecisions(plan, actions, indicators, { asAt, lastMeeting }),
    charts: {
      actions: ragChart(objectives, actionRag),
      indicators: indicators.flatMap(
        (indicator, index) => indicatorChart(indicator, `chart-indicator-${index + 1}`, words) ?? [],
      ),
    },
    wording: words,
  };
  const cover = paperCover(facts);
  const sections = paperSections(facts);
  return { ...facts, cover, sections, gaps: gapsOf(cover, sections) };
}

/** The meeting compared with; for an older workbook that was before no meeting, the day it was judged at. */
function meetingBefore(since: Since | null, asAt: IsoDate): IsoDate | null {
  const day = since?.boardDate ?? since?.plan?.asAt ?? null;
  return day !== null && day <= asAt ? day : null;
}
