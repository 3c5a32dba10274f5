import type { RagCode } from '../../indicator/rag-code.ts';
import type { Chart } from '../charts/chart.ts';

/** What only a named officer can write: every renderer marks it, and none fills it. */
export interface Gap {
  /** Tells gaps of a report apart: "financial-implications". */
  readonly id: string;
  /** What is missing, like "Financial implications". */
  readonly what: string;
  /** Who can write it, as a role. */
  readonly who: string;
  /** What belongs there. */
  readonly hint: string;
}

/** A piece of a line of text. */
export type Run =
  /** Our words. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Words of the plan: hostile until escaped, of any direction, with line feeds where the cell has them. */
  | { readonly kind: 'quoted'; readonly text: string }
  /** A rating: letter and word stand with the colour and the pattern. */
  | { readonly kind: 'rag'; readonly code: RagCode; readonly word: string }
  /** There is no data; never 0. */
  | { readonly kind: 'no-data'; readonly text: string }
  /** With `isNamed`, a term beside it says already what is missing. */
  | { readonly kind: 'gap'; readonly gap: Gap; readonly isNamed?: boolean };

export type Runs = readonly Run[];

export interface TableColumn {
  readonly header: string;
  readonly align: 'left' | 'right';
  /** Its share of the width against the other columns: 1 or more. */
  readonly weight: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Unique in the report: letters, digits and hyphens. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The column whose cells head their rows, from 0. */
  readonly rowHeader: number;
  /** Each as many cells as there are columns. */
  readonly rows: readonly (readonly Runs[])[];
}

/** A part of a section, in the order to be read. */
export type Block =
  /** 3 under a section's heading, 4 under a 3. */
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Runs[] }
  /** Terms and what they are, like the particulars on a paper's front. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly runs: Runs }[] }
  | TableBlock
  /** With `isNamed`, the heading above says already what it is of. */
  | { readonly kind: 'chart'; readonly chart: Chart; readonly isNamed?: boolean }
  | { readonly kind: 'gap'; readonly gap: Gap };

export type SectionId =
  | 'recommendations'
  | 'summary'
  | 'background'
  | 'issues'
  | 'consultation'
  | 'implications'
  | 'background-papers'
  | 'appendix-actions'
  | 'appendix-indicators'
  | 'appendix-notes';

/** A section of the paper: its heading is of level 2. */
export interface ReportSection {
  readonly id: SectionId;
  /** With its number: "1. Recommendations", "Appendix A: actions". */
  readonly title: string;
  readonly isAppendix: boolean;
  readonly blocks: readonly Block[];
}
