import { actionDateIssues } from './catalogue/action-date-issues.ts';
import { actionIssues } from './catalogue/action-issues.ts';
import { indicatorIssues } from './catalogue/indicator-issues.ts';
import { planIssues } from './catalogue/plan-issues.ts';
import { tableIssues } from './catalogue/table-issues.ts';
import { textIssues } from './catalogue/text-issues.ts';

/** Every issue code with what it stands for: how grave it is, when it is raised, and the sentence people read. */
export const issueCatalogue = {
  ...tableIssues,
  ...planIssues,
  ...actionIssues,
  ...actionDateIssues,
  ...indicatorIssues,
  ...textIssues,
} as const;

/** A code is `scope/what`. */
export type IssueCode = keyof typeof issueCatalogue;

/** What each issue knows beside its place. */
export type IssueParameters = {
  readonly [Code in IssueCode]: (typeof issueCatalogue)[Code]['example'];
};
