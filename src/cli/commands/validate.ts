import { formatDate } from '../../dates/format-date.ts';
import { issueToJson } from '../../issue/issue-to-json.ts';
import type { FixResult } from '../../validation/fix-plan.ts';
import type { ValidateOptions, Validation } from '../../validation/validate-plan.ts';
import { validatePlan } from '../../validation/validate-plan.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';
import { asAtOption } from '../as-at.ts';
import type { RunCommand } from '../command.ts';
import { countsLine, renderIssueList } from '../issue-list.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';

export const runValidate: RunCommand = async ({ files, flag, text }, terminal) => {
  const [path = ''] = files;
  const options = asAtOption(text('as-at'));
  const workbook = openXlsxFile(path);
  const quiet = flag('quiet');
  const fixed = flag('fix') ? await fix(workbook, path, options, { terminal, quiet }) : undefined;
  const validation = fixed?.validation ?? (await validate(workbook, path, options, { terminal, quiet }));
  if (flag('json')) terminal.out(validationJson(validation, fixed));
  else terminal.out(validationText(path, validation, fixed, terminal));
  return validation.counts.error > 0 ? 1 : 0;
};

interface Shown {
  readonly terminal: Terminal;
  readonly quiet: boolean;
}

async function validate(
  workbook: Workbook,
  path: string,
  options: ValidateOptions,
  { terminal, quiet }: Shown,
) {
  const reading = progressBar(`Reading ${path}`, terminal, { quiet });
  const snapshot = await workbook.read({ onProgress: reading.update }).finally(reading.finish);
  const validating = progressBar(`Validating ${path}`, terminal, { quiet });
  return validatePlan(snapshot, { ...options, onProgress: validating.update }).finally(validating.finish);
}

async function fix(workbook: Workbook, path: string, options: ValidateOptions, { terminal, quiet }: Shown) {
  const { fixPlan } = await import('../../validation/fix-plan.ts');
  const bar = progressBar(`Fixing ${path}`, terminal, { quiet });
  return fixPlan(workbook, { ...options, onProgress: bar.update }).finally(bar.finish);
}

function validationJson({ issues, counts }: Validation, fixed: FixResult | undefined): string {
  const fixes = fixed && {
    fixed: fixed.applied.map(({ issue }) => issueToJson(issue)),
    refused: fixed.refused.map(({ issue, sentence }) => ({ ...issueToJson(issue), refusal: sentence })),
  };
  return `${JSON.stringify({ issues: issues.map(issueToJson), counts, ...fixes }, null, 2)}\n`;
}

function validationText(
  path: string,
  { issues, counts, asAt }: Validation,
  fixed: FixResult | undefined,
  { width, hasColour }: Terminal,
): string {
  const lines: string[] = [];
  if (fixed) {
    if (fixed.applied.length > 0) lines.push(`Fixed ${fixed.applied.length}:`);
    else if (fixed.refused.length === 0) lines.push('No certain fix to make.');
    lines.push(...fixed.applied.map(({ sentence }) => `  ${sentence}`));
    if (fixed.refused.length > 0) lines.push(`Not fixed, ${fixed.refused.length}:`);
    lines.push(...fixed.refused.map(({ sentence }) => `  ${sentence}`), '');
  }
  lines.push(renderIssueList(issues, { width, colour: hasColour }));
  const judged = asAt === null ? 'without a reporting date' : `as at ${formatDate(asAt)}`;
  lines.push(`${path}, ${judged}: ${countsLine(counts)}.`);
  if (counts.error > 0) lines.push('The plan cannot go to the board until its errors are mended.');
  const fixable = issues.filter((issue) => issue.fix).length;
  if (fixable > 0 && !fixed) lines.push(`${fixable} of them can be mended now: hwb validate ${path} --fix`);
  return `${lines.join('\n')}\n`;
}
