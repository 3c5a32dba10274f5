import type { Change } from '../workbook/change.ts';
import type { IssueCode, IssueParameters } from './catalogue.ts';
import type { Severity } from './severity.ts';

/**
 * A fault of the data: a value, never thrown. The sentence a person reads is made last, by `issueSentence`.
 */
export type Issue = { [Code in IssueCode]: IssueOf<Code> }[IssueCode];

export interface IssueOf<Code extends IssueCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** Name of the table the fault is in; `null` when it concerns the workbook. */
  readonly table: string | null;
  readonly sheet: string | null;
  /** A1 address without the sheet; `null` when the fault has no cell (a missing column). */
  readonly cell: string | null;
  /** The row's hidden Row ID, where it has one. */
  readonly rowId: string | null;
  /** What people call the row: its key, like "C3 B". */
  readonly rowKey: string | null;
  readonly parameters: IssueParameters[Code];
  /** The one certain mend, under compare-and-set. */
  readonly fix?: Fix;
  /** Possible mends, for a person to choose from. */
  readonly choices?: readonly Fix[];
}

/** A mend: what it does in words, and the changes that do it. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Change[];
}
