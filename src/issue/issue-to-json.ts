import { formatAddress } from '../grid/address.ts';
import type { Cell } from '../grid/cell.ts';
import type { Change } from '../workbook/change.ts';
import type { Fix, Issue } from './issue.ts';
import { issueSentence } from './issue-sentence.ts';
import type { Severity } from './severity.ts';

/** An issue as programs read it. */
export interface IssueJson {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1 address without the sheet. */
  readonly cell: string | null;
  readonly rowId: string | null;
  readonly message: string;
  readonly fix?: FixJson;
}

/** A certain fix as programs read it: what each cell must hold for the fix to be made, and what it holds then. */
interface FixJson {
  readonly title: string;
  readonly changes: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly expected: Cell;
    readonly value: Cell;
  }[];
}

/** An issue with its sentence, ready for `JSON.stringify`. */
export function issueToJson(issue: Issue): IssueJson {
  const { code, severity, sheet, cell, rowId, fix } = issue;
  const json = { code, severity, sheet, cell, rowId, message: issueSentence(issue) };
  return fix === undefined ? json : { ...json, fix: fixToJson(fix) };
}

function fixToJson({ title, changes }: Fix): FixJson {
  return { title, changes: changes.flatMap(changeToJson) };
}

/** Fixes change cells; a change of another kind has no cell to show. */
function changeToJson(change: Change): FixJson['changes'] {
  if (change.kind !== 'set-cell') return [];
  const { sheet, expected, value } = change;
  return [{ sheet, cell: formatAddress(change), expected, value }];
}
