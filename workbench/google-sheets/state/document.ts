import type { DeveloperMetadata, NamedRange, SpreadsheetProperties } from '../schema/messages.ts';
import type { Sheet } from './sheet.ts';

/** A spreadsheet at one moment. What was published is never changed: writers fork it and publish the fork. */
export interface Document {
  readonly spreadsheetId: string;
  properties: SpreadsheetProperties;
  sheets: Sheet[];
  namedRanges: readonly NamedRange[];
  developerMetadata: readonly DeveloperMetadata[];
}

/** A copy for one writer, sharing all that is not written. */
export function forkDocument(document: Document): Document {
  const owner = Symbol('draft');
  return { ...document, sheets: document.sheets.map((sheet) => sheet.fork(owner)) };
}

/** The sheet of an id, or undefined. */
export const sheetById = (document: Document, sheetId: number): Sheet | undefined =>
  document.sheets.find((sheet) => sheet.sheetId === sheetId);

/** The sheet of a title in any case, or undefined. */
export const sheetByTitle = (document: Document, title: string): Sheet | undefined =>
  document.sheets.find((sheet) => sheet.title === title) ??
  document.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());

/** The writer to whom a draft belongs. */
export const ownerOf = (document: Document): symbol => document.sheets[0]?.owner ?? Symbol('draft');
