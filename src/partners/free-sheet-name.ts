import type { WorkbookSnapshot } from '../workbook/workbook.ts';

/** The name itself, or with a number behind it where a sheet has it that holds something else. */
export function freeSheetName({ sheets }: WorkbookSnapshot, name: string): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.trim().toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) candidate = `${name} ${number}`;
  return candidate;
}
