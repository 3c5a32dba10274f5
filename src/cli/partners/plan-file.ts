import type { PlanBook } from '../../partners/plan-book.ts';
import { PackageKeptTexts } from '../../workbook/xlsx/package-kept-texts.ts';
import { openXlsxFile } from '../../workbook/xlsx/xlsx-workbook.ts';

/** A plan in a file: its formulas are not calculated by anybody else. */
export function planFile(path: string): PlanBook {
  const workbook = openXlsxFile(path);
  return { workbook, kept: new PackageKeptTexts(workbook), calculatesItself: false };
}
