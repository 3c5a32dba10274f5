import type { PlanPlace, ReadingNote } from '../imported.ts';

/** How a piece of a document was read, and the cell of the workbook it went to. */
export interface PlacedNote {
  readonly source: string;
  readonly text: string;
  readonly reading: string | null;
  readonly certainty: ReadingNote['certainty'];
  /** Name of the Excel table; `null` for a text that found no place. */
  readonly table: string | null;
  /** A1 address on the table's sheet. */
  readonly cell: string | null;
  /** The same cell in the rows of the plan; `null` for a text that found no place. */
  readonly place: PlanPlace | null;
  /** Whether the words stand beside what the cell holds, and are not in it. */
  readonly isAside?: boolean;
}
