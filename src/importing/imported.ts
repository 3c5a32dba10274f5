import type { Plan } from '../plan/plan.ts';

export type Certainty = 'certain' | 'likely' | 'ambiguous';

/** A cell of the plan that is being imported: which row of which table, which column. */
export interface PlanPlace {
  readonly table: keyof Plan;
  /** Index of the row in that table's array of the imported plan, from 0. */
  readonly rowIndex: number;
  /** Column name in the table's definition, like `delivery`. */
  readonly column: string;
}

/** How a piece of the document was read: every guess, and every text that found no place. */
export interface ReadingNote {
  /** The document and the place in it. */
  readonly source: string;
  /** The words of the document. */
  readonly text: string;
  /** What was made of them; `null` when nothing was. */
  readonly reading: string | null;
  readonly certainty: Certainty;
  /** Where it went; `null` when it found no place. */
  readonly place: PlanPlace | null;
  /** Whether the words were found beside what the cell holds and are not in it: stray characters of a damaged page. */
  readonly isAside?: boolean;
}

/** What a recogniser makes of one document. `plan.importNotes` stays empty until documents are put together. */
export interface ImportedDocument {
  readonly plan: Plan;
  readonly notes: readonly ReadingNote[];
}
