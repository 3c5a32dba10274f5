// What the session needs of the toolkit: a part of the bundle of its own, loaded once the pane has painted.

export { issueSentence } from '../../src/issue/issue-sentence.ts';
export { blankPlan } from '../../src/plan/layout/blank-plan.ts';
export { planLayouts } from '../../src/plan/layout/plan-layouts.ts';
export { convertFormulas } from '../../src/sharing/convert-formulas.ts';
export { formulaCounts } from '../../src/sharing/formula-counts.ts';
export { freezeFormulas } from '../../src/sharing/freeze-formulas.ts';
export { mergeUndo } from '../../src/sharing/merge-undo.ts';
export { prepareToShare } from '../../src/sharing/prepare-to-share.ts';
export { repairFormulas } from '../../src/sharing/repair-formulas.ts';
export { submissionChanges } from '../../src/submission/submission-changes.ts';
export { refusalSentence } from '../../src/table/refusal-sentence.ts';
export { certainFixes } from '../../src/validation/certain-fixes.ts';
export { validatePlan } from '../../src/validation/validate-plan.ts';
export { ExcelWorkbook } from '../../src/workbook/excel/excel-workbook.ts';
export { inverseChanges } from '../../src/workbook/inverse-changes.ts';
export { readPlan } from './read-plan.ts';
