import { issueCatalogue } from './catalogue.ts';
import type { Issue } from './issue.ts';
import type { IssueKind } from './issue-kind.ts';

/** The sentence of an issue, for a person: what was expected, what was found, what would do. */
export function issueSentence(issue: Pick<Issue, 'code' | 'parameters'>): string {
  const { sentence } = issueCatalogue[issue.code] as IssueKind<unknown>;
  return sentence(issue.parameters);
}
