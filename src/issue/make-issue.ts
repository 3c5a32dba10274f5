import { type IssueCode, type IssueParameters, issueCatalogue } from './catalogue.ts';
import type { Issue, IssueOf } from './issue.ts';

/** Where an issue is: every part may be left out when it has none. */
export type IssuePlace = Partial<Pick<Issue, 'table' | 'sheet' | 'cell' | 'rowId' | 'rowKey'>>;

/** An issue of a code, with the severity of the catalogue. */
export function makeIssue<Code extends IssueCode>(
  code: Code,
  parameters: IssueParameters[Code],
  place: IssuePlace,
  mends: Pick<Issue, 'fix' | 'choices'> = {},
): IssueOf<Code> {
  const { table = null, sheet = null, cell = null, rowId = null, rowKey = null } = place;
  return {
    code,
    severity: issueCatalogue[code].severity,
    table,
    sheet,
    cell,
    rowId,
    rowKey,
    parameters,
    ...mends,
  };
}
