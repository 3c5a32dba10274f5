import { invalidArgument } from '../api-error.ts';
import { sheetProperties } from '../output/spreadsheet-message.ts';
import { sheetById } from '../state/document.ts';
import { type RequestHandler, sheetOf } from './context.ts';
import { copiedSheet } from './copy-sheet.ts';
import { checkTitle, freeTitle } from './sheet-title.ts';

export const duplicateSheet: RequestHandler<'duplicateSheet'> = (
  context,
  { sourceSheetId, insertSheetIndex = 0, newSheetId, newSheetName },
) => {
  const { document, ids } = context;
  const source = sheetOf(context, sourceSheetId);
  const title =
    newSheetName ??
    freeTitle(document, (attempt) => `Copy of ${source.title}${attempt > 1 ? ` ${attempt}` : ''}`);
  checkTitle(document, title);
  const sheetId = newSheetId ?? ids.number((id) => sheetById(document, id) !== undefined);
  if (sheetById(document, sheetId) !== undefined)
    throw invalidArgument(`A sheet with the id ${sheetId} already exists. Please use another id.`);
  const copy = copiedSheet(document, source, sheetId, title);
  document.sheets.splice(insertSheetIndex, 0, copy);
  return { duplicateSheet: { properties: sheetProperties(document, copy) } };
};
