import type { ReadingDecision } from './pane-state.ts';

/** What an import would write, for a person to look over before it is written. */
export interface ImportPreview {
  /** File names, or "Pasted text". */
  readonly documents: readonly string[];
  /** Rows by table, those without a row left out: "Actions", 8. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[];
  readonly readings: readonly PreviewReading[];
}

/** A guess: the words of the document, and what was made of them. */
export interface PreviewReading {
  readonly id: number;
  /** The document and the place in it. */
  readonly source: string;
  /** The words of the document. */
  readonly text: string;
  /** What was made of them; `null` when they found no place and go to the Import notes. */
  readonly reading: string | null;
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
  /** Where it goes, like "Actions F5: Delivery"; `null` when it found no place. */
  readonly place: string | null;
  /** What the cell would hold, as text; `null` for a blank or no place. */
  readonly value: string | null;
  readonly decision: ReadingDecision;
  /** Why a changed text does not fit the cell, for a person; `null` when it does. */
  readonly fault: string | null;
}
