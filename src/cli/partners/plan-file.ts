import type { PlanBook } from '../../partners/plan-book.ts';
import { openXlsxWithKept } from '../../workbook/xlsx/xlsx-workbook.ts';

/** A plan in a file: its formulas are not calculated by anybody else. */
export function planFile(path: string): PlanBook {
  return { ...openXlsxWithKept(path), calculatesItself: false };
}
