import type { IsoDate } from '../../grid/serial-date.ts';
import type { UpdateReport } from './action-report.ts';
import type { EvidenceReport } from './evidence-report.ts';

/** A cell that says something else than it did. Texts are worded for people; `null` is a blank. */
export interface FieldChange {
  /** The column as code calls it; "rag" for the rating, "latest" for the last value measured. */
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that came, went, or says something else. */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly key: string;
  readonly name: string;
  /** The action, or what the indicator measures. */
  readonly text: string;
  /** For a changed row, one or more. */
  readonly fields: readonly FieldChange[];
}

/** What a report is compared with. */
export interface ComparedWith {
  readonly boardDate: IsoDate | null;
  readonly submittedBy: string | null;
  /** When it was submitted, as the table has it. */
  readonly at: string | null;
  /** Name of the older workbook, where it was compared with one. */
  readonly workbook: string | null;
  readonly contentHash: string | null;
  /** The date that plan was judged at. */
  readonly asAt: IsoDate | null;
}

/** What changed since the plan was last before the board. */
export interface ReportChanges {
  /**
   * `compared`: with what was kept of it. `not-kept`: it was submitted, but nothing of its cells was kept, so that only
   * `isSame` can be told. `nothing-submitted`: there is nothing to compare with.
   */
  readonly state: 'compared' | 'not-kept' | 'nothing-submitted';
  readonly since: ComparedWith | null;
  /** Whether the plan says the same as then, by its content hash; `null` where that cannot be told. */
  readonly isSame: boolean | null;
  readonly actions: readonly RowChange[];
  readonly indicators: readonly RowChange[];
  readonly objectives: readonly RowChange[];
  readonly ambitions: readonly RowChange[];
  readonly measurements: readonly RowChange[];
  readonly settings: readonly RowChange[];
  /** Rows of Updates and Evidence that were there and say something else, or went. */
  readonly oldUpdates: readonly RowChange[];
  readonly oldEvidence: readonly RowChange[];
  /** Rows of Updates and Evidence that were not there. */
  readonly updates: readonly UpdateReport[];
  readonly evidence: readonly EvidenceReport[];
}
