import { styleText } from 'node:util';
import type { Issue } from '../issue/issue.ts';
import { issueSentence } from '../issue/issue-sentence.ts';
import type { Severity } from '../issue/severity.ts';
import { wrapText } from './wrap-text.ts';

/** How many issues there are of each severity. */
export type IssueCounts = Readonly<Record<Severity, number>>;

const colours = { error: 'red', warning: 'yellow', advice: 'cyan' } as const;

/** Issues for a person to work through: grouped by sheet, in the order of the cells, each with what would do. */
export function renderIssueList(
  issues: readonly Issue[],
  { width, colour }: { width: number; colour: boolean },
): string {
  const lines: string[] = [];
  let sheet: string | null | undefined;
  for (const issue of issues) {
    if (issue.sheet !== sheet) {
      sheet = issue.sheet;
      lines.push('', sheet === null ? 'Workbook' : `Sheet ${sheet}`);
    }
    const place = (issue.cell ?? '').padEnd(6);
    const severity = issue.severity.padEnd(7);
    const head = `  ${place} ${colour ? styleText(colours[issue.severity], severity) : severity} `;
    const indent = ' '.repeat(17);
    const texts = [`${issue.rowKey ? `${issue.rowKey}: ` : ''}${issueSentence(issue)}`];
    if (issue.fix) texts.push(`Fix: ${issue.fix.title}`);
    for (const choice of issue.choices ?? []) texts.push(`Choice: ${choice.title}`);
    const wrapped = texts.flatMap((text) => wrapText(text, Math.max(40, width - indent.length)));
    lines.push(...wrapped.map((line, index) => (index === 0 ? `${head}${line}` : `${indent}${line}`)));
  }
  return lines.length === 0 ? '' : `${lines.slice(1).join('\n')}\n`;
}

/** @example countsLine({ error: 1, warning: 2, advice: 0 }) // -> '1 error, 2 warnings, 0 pieces of advice' */
export function countsLine({ error, warning, advice }: IssueCounts): string {
  return [
    `${error} ${error === 1 ? 'error' : 'errors'}`,
    `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
    `${advice} ${advice === 1 ? 'piece' : 'pieces'} of advice`,
  ].join(', ');
}
