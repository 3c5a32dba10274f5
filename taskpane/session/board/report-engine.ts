import { readPlan } from '../../../src/plan/snapshot/read-plan.ts';
import { boardReport } from '../../../src/report/board-report.ts';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { changeSummary } from '../../../src/report/paper/change-summary.ts';
import type { Renderer } from '../../../src/report/renderer.ts';
import { boardSheets } from '../../../src/report/sheet/board-sheets.ts';
import { earlierSubmission } from '../../../src/submission/earlier-submission.ts';
import { readKeptSubmission } from '../../../src/submission/kept-submissions.ts';
import type { PackForm } from '../board-state.ts';

/** What the board pack needs of the toolkit: a part of the bundle of its own. */
export const reportEngine = {
  readPlan,
  boardReport,
  boardSheets,
  changeSummary,
  earlierSubmission,
  readKeptSubmission,
  renderHtml,
};

export type ReportEngine = typeof reportEngine;

/** The libraries of Word and of the slides are large: each is a part of its own, loaded when its form is asked for. */
export const packRenderers: Readonly<Record<PackForm, () => Promise<Renderer>>> = {
  docx: async () =>
    (await import(/* webpackChunkName: "report-docx" */ '../../../src/report/docx/render-docx.ts'))
      .renderDocx,
  pptx: async () =>
    (await import(/* webpackChunkName: "report-pptx" */ '../../../src/report/pptx/render-pptx.ts'))
      .renderPptx,
  html: async () => renderHtml,
};
