import { blankPlan } from '../../plan/layout/blank-plan.ts';
import { planLayouts } from '../../plan/layout/plan-layouts.ts';
import { samplePlan } from '../../plan/sample/sample-plan.ts';
import { createXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import type { RunCommand } from '../command.ts';
import { shellWord } from '../shell-word.ts';
import { workbookPath } from '../workbook-path.ts';

export const runNew: RunCommand = async ({ files, flag }, terminal) => {
  const path = workbookPath(files[0]);
  const plan = flag('sample') ? samplePlan : blankPlan(new Date().toISOString().slice(0, 10));
  await createXlsxFile(path, planLayouts(plan), { overwrite: flag('force') });
  if (!flag('quiet')) {
    terminal.out(
      flag('sample')
        ? `${path}: a sample plan with ${plan.actions.length} actions and ${plan.indicators.length} indicators. Next: hwb validate ${shellWord(path)}\n`
        : `${path}: an empty plan. Open it in Excel and begin with the Plan and Objectives sheets; then hwb validate ${shellWord(path)}\n`,
    );
  }
  return 0;
};
