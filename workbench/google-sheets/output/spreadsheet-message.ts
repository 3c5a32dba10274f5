import { type Area, areaOfSheet, gridRangeOf, overlaps } from '../a1/grid-range.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import type { Calculation } from '../formulas/calculation.ts';
import { type Mask, masked, maskOf } from '../mask/field-mask.ts';
import type { GridRange, ProtectedRange, SheetMessage, SheetProperties } from '../schema/messages.ts';
import type { Document } from '../state/document.ts';
import { mayEdit, type Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import { encodeMessage } from './encode-message.ts';
import { gridData } from './grid-data.ts';

/** What of a spreadsheet is asked for. */
export interface Wanted {
  /** The ranges of the call: only their sheets are shown; none means all of every sheet. */
  readonly ranges: readonly ResolvedRange[];
  readonly mask: Mask;
  /** Whether cells are wanted; a mask decides by itself. */
  readonly includeGridData: boolean;
}

/** A sheet's properties with its place among the sheets. */
export const sheetProperties = (document: Document, sheet: Sheet): SheetProperties => {
  const { sheetId, title, sheetType, ...rest } = sheet.parts.properties;
  const index = document.sheets.indexOf(sheet);
  return {
    sheetId,
    title,
    index,
    ...(sheetType && { sheetType }),
    gridProperties: sheet.parts.grid,
    ...rest,
  };
};

/** A protection as its caller sees it: editors are shown to those who may edit. */
function shownProtection(protection: ProtectedRange, writer: Writer): ProtectedRange {
  const { editors, ...rest } = protection;
  const requestingUserCanEdit = mayEdit(protection, writer);
  return { ...rest, requestingUserCanEdit, ...(requestingUserCanEdit && { editors: editors ?? {} }) };
}

/** The spreadsheet as the API shows it to one caller. */
export function spreadsheetMessage(calculation: Calculation, writer: Writer, wanted: Wanted): object {
  const { document } = calculation;
  const { mask, ranges } = wanted;
  const sheetMask = maskOf(mask, 'sheets');
  const areas = Map.groupBy(ranges, ({ sheet }) => sheet);
  const sheets = document.sheets.filter((sheet) => ranges.length === 0 || areas.has(sheet));
  const message = encodeMessage('Spreadsheet', {
    spreadsheetId: document.spreadsheetId,
    properties: document.properties,
    sheets: sheetMask
      ? sheets.map((sheet) =>
          sheetMessage(
            calculation,
            writer,
            sheet,
            areas.get(sheet)?.map(({ area }) => area),
            {
              ...wanted,
              mask: sheetMask,
            },
          ),
        )
      : [],
    namedRanges: document.namedRanges,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${document.spreadsheetId}/edit`,
    developerMetadata: document.developerMetadata.filter(
      ({ location }) => location?.locationType === 'SPREADSHEET',
    ),
  });
  return Object.fromEntries(
    Object.entries(message).flatMap(([field, value]) => {
      const below = maskOf(mask, field);
      return below === undefined ? [] : [[field, field === 'sheets' ? value : masked(value, below)]];
    }),
  );
}

function sheetMessage(
  calculation: Calculation,
  writer: Writer,
  sheet: Sheet,
  areas: readonly Area[] | undefined,
  { mask, includeGridData }: Omit<Wanted, 'ranges'>,
): SheetMessage {
  const { document } = calculation;
  const { parts } = sheet;
  const isSeen = (range: GridRange | undefined) =>
    areas === undefined || range === undefined || areas.some((area) => overlaps(gridRangeOf(area), range));
  const dataMask = maskOf(mask, 'data');
  const message: SheetMessage = {
    properties: sheetProperties(document, sheet),
    ...(includeGridData &&
      dataMask && {
        data: (areas ?? [areaOfSheet(sheet)]).map((area) => gridData(calculation, sheet, area, dataMask)),
      }),
    merges: parts.merges.filter(isSeen),
    conditionalFormats: parts.conditionalFormats.filter(({ ranges }) => (ranges ?? []).some(isSeen)),
    ...(parts.basicFilter && isSeen(parts.basicFilter.range) && { basicFilter: parts.basicFilter }),
    protectedRanges: parts.protectedRanges
      .filter(({ range }) => isSeen(range))
      .map((protection) => shownProtection(protection, writer)),
    developerMetadata: document.developerMetadata.filter(
      ({ location }) => location?.locationType === 'SHEET' && location.sheetId === sheet.sheetId,
    ),
    rowGroups: [...parts.rowGroups],
    columnGroups: [...parts.columnGroups],
  };
  const encoded = encodeMessage('Sheet', message);
  return Object.fromEntries(
    Object.entries(encoded).flatMap(([field, value]) => {
      const below = maskOf(mask, field);
      return below === undefined ? [] : [[field, field === 'data' ? value : masked(value, below)]];
    }),
  );
}
