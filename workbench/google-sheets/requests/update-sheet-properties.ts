import { invalidArgument } from '../api-error.ts';
import { renameInFormulas } from '../formulas/shift-formulas.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import { sheetProperties } from '../output/spreadsheet-message.ts';
import { withColourPair } from '../state/colour-pairs.ts';
import { assertSheetEditable } from '../state/protection.ts';
import { resize } from '../state/resize.ts';
import { type RequestHandler, sheetOf } from './context.ts';
import { checkTitle } from './sheet-title.ts';

/** Changes a sheet's title, place, size, colour and the like. */
export const updateSheetProperties: RequestHandler<'updateSheetProperties'> = (
  context,
  { properties = {}, fields },
) => {
  const mask = requestMask(fields, 'SheetProperties');
  const { document } = context;
  const sheet = sheetOf(context, properties.sheetId);
  const before = sheetProperties(document, sheet);
  const {
    index,
    gridProperties,
    sheetId: _,
    title = '',
    ...rest
  } = withColourPair(before, withMasked(before, properties, mask), 'tabColor');
  const { rowCount = 0, columnCount = 0, ...grid } = gridProperties ?? {};
  if (title !== sheet.title) {
    assertSheetEditable(document, context, sheet.sheetId);
    checkTitle(document, title, sheet.sheetId);
    renameInFormulas(document, sheet.title, title);
  }
  if (
    rest.hidden === true &&
    document.sheets.every((other) => other === sheet || other.parts.properties.hidden)
  )
    throw invalidArgument("You can't hide all the sheets in a document.");
  checkGrid(rowCount, columnCount, grid);
  sheet.parts.properties = { sheetId: sheet.sheetId, title, ...rest };
  sheet.parts.grid = { ...grid, rowCount: sheet.rowCount, columnCount: sheet.columnCount };
  resize(context, sheet, rowCount, columnCount);
  if (index !== undefined && index !== before.index) {
    const others = document.sheets.filter((other) => other !== sheet);
    // The place is counted while the sheet is still where it was.
    const place = index > (before.index ?? 0) ? index - 1 : index;
    others.splice(Math.min(Math.max(place, 0), others.length), 0, sheet);
    document.sheets = others;
  }
  return {};
};

function checkGrid(
  rowCount: number,
  columnCount: number,
  { frozenRowCount = 0, frozenColumnCount = 0 }: { frozenRowCount?: number; frozenColumnCount?: number },
): void {
  if (rowCount < 1) throw invalidArgument('gridProperties.rowCount must be greater than zero.');
  if (columnCount < 1) throw invalidArgument('gridProperties.columnCount must be greater than zero.');
  if (frozenRowCount >= rowCount && frozenRowCount > 0)
    throw invalidArgument("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount && frozenColumnCount > 0)
    throw invalidArgument("You can't freeze all visible columns on the sheet.");
}
