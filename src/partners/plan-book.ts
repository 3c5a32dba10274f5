import { calculatedChanges } from '../plan/layout/calculated-changes.ts';
import type { KeptTexts } from '../workbook/kept-texts.ts';
import type { Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';

/** A plan that is shared: its workbook, and what is kept in it out of people's sight. */
export interface PlanBook {
  readonly workbook: Workbook;
  readonly kept: KeptTexts;
  /** Whether formulas are calculated by the host, as Excel does; in a file their values are brought up to date here. */
  readonly calculatesItself: boolean;
}

/**
 * Reads a plan whose formulas show what they come to.
 *
 * @returns The plan as it stands, with its formulas' values in the file too.
 */
export async function readCalculated({ workbook, calculatesItself }: PlanBook): Promise<WorkbookSnapshot> {
  const plan = await workbook.read();
  const stale = calculatesItself ? [] : calculatedChanges(plan);
  if (stale.length === 0) return plan;
  await workbook.apply(stale);
  return workbook.read();
}
