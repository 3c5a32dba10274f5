import { parseDelivery } from '../dates/delivery.ts';
import { financialYearStartYear } from '../dates/financial-year.ts';
import type { IsoDate } from '../grid/serial-date.ts';
import type { Issue } from '../issue/issue.ts';
import type { Severity } from '../issue/severity.ts';
import { parseLeads } from '../plan/reading/leads.ts';
import { dateSetting } from '../plan/snapshot/date-setting.ts';
import { planReader } from '../plan/snapshot/plan-reader.ts';
import { settingNames } from '../plan/tables/plan-settings.ts';
import { parseWrittenDate } from '../table/written-date.ts';
import type { Progress, WorkbookSnapshot } from '../workbook/workbook.ts';
import { actionFacts } from './action-facts.ts';
import { AsAtDateError } from './errors.ts';
import { memoised } from './memoised.ts';
import { reportTo } from './report.ts';
import { rules } from './rules.ts';
import { type Limits, type Scene, usualLimits } from './scene.ts';
import { sortIssues } from './sort-issues.ts';
import { visitPlan } from './visit-plan.ts';

/** How many issues there are of each severity. */
type IssueCounts = { readonly [Name in Severity]: number };

/** What is wrong with a plan. */
export interface Validation {
  /** By sheet in the order of the workbook, then by row, column and severity. */
  readonly issues: readonly Issue[];
  readonly counts: IssueCounts;
  /** The date it was judged at; `null` where neither the caller nor the plan gave one. */
  readonly asAt: IsoDate | null;
}

export interface ValidateOptions {
  /** The date to judge at, `YYYY-MM-DD`. Default: the reporting date of the Plan sheet. */
  readonly asAt?: IsoDate;
  /** From when on updates and data are called old. */
  readonly limits?: Partial<Limits>;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How long to work before others get a turn, in milliseconds. */
const turn = 50;

/**
 * Says what is wrong with a plan, cell by cell, against the whole issue catalogue.
 *
 * The data is never at fault for an error: whatever a workbook holds, the result is a list of issues.
 *
 * @param snapshot - The workbook as it was read.
 * @throws AsAtDateError when `asAt` is no date of the calendar.
 */
export async function validatePlan(
  snapshot: WorkbookSnapshot,
  options: ValidateOptions = {},
): Promise<Validation> {
  const { asAt, onProgress, signal } = options;
  if (asAt !== undefined && (!/^\d/.test(asAt) || parseWrittenDate(asAt)[0] !== asAt))
    throw new AsAtDateError(asAt);
  const steps = validationSteps(snapshot, options);
  let began = performance.now();
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    if (performance.now() - began > turn) {
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
  }
}

function* validationSteps(
  snapshot: WorkbookSnapshot,
  { asAt, limits }: ValidateOptions,
): Generator<Progress, Validation> {
  const reader = planReader(snapshot);
  let read = reader.next();
  while (!read.done) {
    yield { done: 0, total: 1 };
    read = reader.next();
  }
  const plan = read.value;
  const issues = [...plan.issues];
  const judgedAt = asAt ?? dateSetting(plan, settingNames.reportingDate);
  const start = dateSetting(plan, settingNames.periodStart);
  const planYear = start === null ? null : financialYearStartYear(start);
  const delivery = memoised((text) => parseDelivery(text, { planYear }));
  const scene: Scene = {
    plan,
    asAt: judgedAt,
    planStart: start,
    limits: { ...usualLimits, ...limits },
    delivery,
    factsOf: (row) => actionFacts(row, judgedAt, delivery),
    leads: memoised((text) => parseLeads(text)),
    report: reportTo(issues),
    reported: () => issues.length,
  };
  yield* visitPlan(scene, rules);
  const sorted = sortIssues(issues, snapshot);
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of sorted) counts[severity] += 1;
  return { issues: sorted, counts, asAt: judgedAt };
}
