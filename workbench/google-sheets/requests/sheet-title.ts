import { invalidArgument } from '../api-error.ts';
import type { Document } from '../state/document.ts';

/** @throws ApiError where a title is empty, too long, or another sheet's in whatever case. */
export function checkTitle(document: Document, title: string, sheetId?: number): void {
  if (title === '') throw invalidArgument('Sheet name cannot be empty.');
  if (title.length > 100) throw invalidArgument('Sheet name is too long: 100 characters are the most.');
  const other = document.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());
  if (other !== undefined && other.sheetId !== sheetId)
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** The first of `Sheet2`, `Sheet3`, … (or `Copy of X`, `Copy of X 2`, …) that no sheet has. */
export function freeTitle(document: Document, make: (attempt: number) => string): string {
  for (let attempt = 1; ; attempt += 1) {
    const title = make(attempt);
    if (!document.sheets.some((sheet) => sheet.title.toLowerCase() === title.toLowerCase())) return title;
  }
}
