import { invalidArgument } from '../api-error.ts';
import { sheetProperties } from '../output/spreadsheet-message.ts';
import { withColourPair } from '../state/colour-pairs.ts';
import { ownerOf, sheetById } from '../state/document.ts';
import { newSheet } from '../state/new-document.ts';
import type { RequestHandler } from './context.ts';
import { checkTitle, freeTitle } from './sheet-title.ts';

/** The most cells that a spreadsheet may have. */
const cellLimit = 10_000_000;

/** Adds a sheet. */
export const addSheet: RequestHandler<'addSheet'> = ({ document, ids }, { properties = {} }) => {
  const title =
    properties.title ?? freeTitle(document, (attempt) => `Sheet${document.sheets.length + attempt}`);
  checkTitle(document, title);
  const {
    sheetId = ids.number((id) => sheetById(document, id) !== undefined),
    index,
    gridProperties,
  } = properties;
  if (sheetId < 0) throw invalidArgument(`SheetProperties.sheetId[${sheetId}] must not be negative.`);
  if (sheetById(document, sheetId) !== undefined)
    throw invalidArgument(`A sheet with the id ${sheetId} already exists. Please use another id.`);
  const { rowCount = 1000, columnCount = 26 } = gridProperties ?? {};
  if (rowCount < 1 || columnCount < 1)
    throw invalidArgument('A sheet must have at least one row and column.');
  const cells = document.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells + rowCount * columnCount > cellLimit)
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`,
    );
  const sheet = newSheet(ownerOf(document), {
    ...withColourPair({}, properties, 'tabColor'),
    sheetId,
    title,
  });
  document.sheets.splice(index ?? document.sheets.length, 0, sheet);
  return { addSheet: { properties: sheetProperties(document, sheet) } };
};
