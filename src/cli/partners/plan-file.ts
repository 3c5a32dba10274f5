import type { PlanBook } from '../../partners/plan-book.ts';
import { keptTextsOf } from '../../workbook/xlsx/kept-texts-of.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';

/** A plan in a file: its formulas are not calculated by anybody else. */
export function planFile(path: string): PlanBook {
  const workbook = openXlsxFile(path);
  return { workbook, kept: keptTextsOf(workbook), calculatesItself: false };
}
