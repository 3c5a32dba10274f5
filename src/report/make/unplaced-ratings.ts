import type { IsoDate } from '../../grid/serial-date.ts';
import { type RagCode, ragCodes } from '../../indicator/rag-code.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { actionStandings } from '../../plan/standing/action-standings.ts';
import { locatedCells } from '../../plan/standing/located-cells.ts';

/**
 * Ratings that stood in the document a plan was read from, of which it is not certain whose they are: the Import notes name
 * them, and the action that each may belong to is not rated still.
 */
export function unplacedRatings(plan: PlanSnapshot, asAt: IsoDate): RagCode[] {
  const { importNotes } = plan.tables;
  if (importNotes.rows.length === 0) return [];
  const unrated = new Set(
    actionStandings(locatedCells(plan.snapshot), asAt).flatMap(({ rag, rowIndex }) =>
      rag === 'N' ? rowIndex : [],
    ),
  );
  return importNotes.rows.flatMap(({ values }) => {
    const { text, certainty, table, cell } = values;
    const code = ragCodes.find((each) => each === text?.trim());
    if (code === undefined || code === 'N' || certainty !== 'ambiguous' || table !== 'Actions') return [];
    // The sheet is people's: what stands there may be no address.
    const rowNumber = Number(/^[A-Z]{1,3}([1-9]\d{0,6})$/.exec(cell ?? '')?.[1]);
    return unrated.has(rowNumber - 1) ? code : [];
  });
}
