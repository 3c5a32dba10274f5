import type { Issue } from '../../../src/issue/issue.ts';
import { issueSentence } from '../../../src/issue/issue-sentence.ts';
import type { Severity } from '../../../src/issue/severity.ts';
import { issuePlace, issueSheet } from './issue-place.ts';

/** An issue as a line of a list. */
export interface IssueLine {
  /** Tells it from the others of the list, and stays while the issue stays. */
  readonly key: string;
  readonly issue: Issue;
  readonly sentence: string;
  readonly sheet: string;
}

export interface IssueFilter {
  readonly words: string;
  /** Severities that are shown; none chosen shows all. */
  readonly severities: readonly Severity[];
  /** `null` shows all sheets. */
  readonly sheet: string | null;
}

/** Issues as lines, each with a key of its own. */
export function listIssues(issues: readonly Issue[]): IssueLine[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const { code, sheet, cell, rowId } = issue;
    const name = [code, sheet, cell, rowId].join('\n');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return { key: `${name}\n${count}`, issue, sentence: issueSentence(issue), sheet: issueSheet(issue) };
  });
}

/** The lines that pass a filter, those of a sheet together in the order of the workbook. */
export function filterIssues(lines: readonly IssueLine[], filter: IssueFilter): IssueLine[] {
  const words = filter.words.trim().toLowerCase();
  const sheets = new Map<string, IssueLine[]>();
  for (const line of lines) {
    const { issue, sheet, sentence } = line;
    if (filter.severities.length > 0 && !filter.severities.includes(issue.severity)) continue;
    if (filter.sheet !== null && filter.sheet !== sheet) continue;
    if (words !== '' && !`${sentence}\n${issuePlace(issue)}\n${issue.code}`.toLowerCase().includes(words))
      continue;
    const group = sheets.get(sheet);
    if (group === undefined) sheets.set(sheet, [line]);
    else group.push(line);
  }
  return [...sheets.values()].flat();
}
