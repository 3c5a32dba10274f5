import { invalidArgument } from '../api-error.ts';
import { dropReferences } from '../formulas/shift-formulas.ts';
import { assertSheetEditable } from '../state/protection.ts';
import { type RequestHandler, sheetOf } from './context.ts';

/** Deletes a sheet and what refers to it. */
export const deleteSheet: RequestHandler<'deleteSheet'> = (context, { sheetId = 0 }) => {
  const { document } = context;
  const sheet = sheetOf(context, sheetId);
  if (document.sheets.length === 1) throw invalidArgument("You can't remove all the sheets in a document.");
  const others = document.sheets.filter((other) => other !== sheet);
  if (others.every((other) => other.parts.properties.hidden === true))
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  assertSheetEditable(document, context, sheetId);
  document.sheets = others;
  document.namedRanges = document.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheetId);
  document.developerMetadata = document.developerMetadata.filter(
    ({ location }) => (location?.sheetId ?? location?.dimensionRange?.sheetId) !== sheetId,
  );
  dropReferences(document, sheet.title);
  return {};
};
