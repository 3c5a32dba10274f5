import { formatDate } from '../../src/dates/format-date.ts';
import { issueSentence } from '../../src/issue/issue-sentence.ts';
import { blankPlan } from '../../src/plan/layout/blank-plan.ts';
import { layoutsInDateSystem } from '../../src/plan/layout/layouts-in-date-system.ts';
import { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
import { readPlan as readPlanTables } from '../../src/plan/snapshot/read-plan.ts';
import { convertFormulas } from '../../src/sharing/convert-formulas.ts';
import { formulaCounts } from '../../src/sharing/formula-counts.ts';
import { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
import { mergeUndo } from '../../src/sharing/merge-undo.ts';
import { prepareToShare } from '../../src/sharing/prepare-to-share.ts';
import { repairFormulas } from '../../src/sharing/repair-formulas.ts';
import { planContentHash } from '../../src/submission/content-hash.ts';
import { keepSubmission } from '../../src/submission/kept-submissions.ts';
import { lastSubmission } from '../../src/submission/last-submission.ts';
import { submissionChanges } from '../../src/submission/submission-changes.ts';
import { submissionState } from '../../src/submission/submission-state.ts';
import { submittedPlan } from '../../src/submission/submitted-plan.ts';
import { refusalSentence } from '../../src/table/refusal-sentence.ts';
import { certainFixes } from '../../src/validation/certain-fixes.ts';
import { validatePlan } from '../../src/validation/validate-plan.ts';
import { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook.ts';
import { inverseChanges } from '../../src/workbook/inverse-changes.ts';
import { readPlan } from './read-plan.ts';

/** What the session needs of the toolkit: a part of the bundle of its own, loaded once the pane has painted. */
export const engine = {
  formatDate,
  issueSentence,
  blankPlan,
  layoutsInDateSystem,
  planLayouts,
  convertFormulas,
  formulaCounts,
  freezeFormulas,
  mergeUndo,
  prepareToShare,
  repairFormulas,
  planContentHash,
  lastSubmission,
  submissionChanges,
  submissionState,
  keepSubmission,
  submittedPlan,
  readPlanTables,
  refusalSentence,
  certainFixes,
  validatePlan,
  ExcelWorkbook,
  inverseChanges,
  readPlan,
  /** A part of its own again: who shares with nobody never loads it. */
  loadPartnerEngine: () => import(/* webpackChunkName: "partners-engine" */ './partners/partner-engine.ts'),
  /** The same, for the board pack. */
  loadReportEngine: () => import(/* webpackChunkName: "report" */ './board/report-engine.ts'),
};
