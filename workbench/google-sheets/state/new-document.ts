import type { CellFormat, SheetProperties, SpreadsheetProperties } from '../schema/messages.ts';
import { shortestFloat } from '../schema/shortest-float.ts';
import type { Document } from './document.ts';
import { Sheet } from './sheet.ts';

const black = {};
const white = { red: 1, green: 1, blue: 1 };

/** How a cell looks that nobody formatted. */
export const defaultFormat: CellFormat = {
  backgroundColor: white,
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: 'BOTTOM',
  wrapStrategy: 'OVERFLOW_CELL',
  textFormat: {
    foregroundColor: black,
    fontFamily: 'arial,sans,sans-serif',
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: black },
  },
  backgroundColorStyle: { rgbColor: white },
};

/** The share of a colour channel as the API writes it. */
const channel = (byte: number) => shortestFloat(byte / 255);

const rgb = (red: number, green: number, blue: number) => ({
  rgbColor: {
    ...(red > 0 && { red: channel(red) }),
    ...(green > 0 && { green: channel(green) }),
    ...(blue > 0 && { blue: channel(blue) }),
  },
});

const theme = {
  primaryFontFamily: 'Arial',
  themeColors: [
    { colorType: 'TEXT', color: rgb(0, 0, 0) },
    { colorType: 'BACKGROUND', color: rgb(255, 255, 255) },
    { colorType: 'ACCENT1', color: rgb(66, 133, 244) },
    { colorType: 'ACCENT2', color: rgb(234, 67, 53) },
    { colorType: 'ACCENT3', color: rgb(251, 188, 4) },
    { colorType: 'ACCENT4', color: rgb(52, 168, 83) },
    { colorType: 'ACCENT5', color: rgb(255, 109, 1) },
    { colorType: 'ACCENT6', color: rgb(70, 189, 198) },
    { colorType: 'LINK', color: rgb(17, 85, 204) },
  ],
};

/** The properties of a new spreadsheet, with what was asked for. */
export const newProperties = (locale: string, asked: SpreadsheetProperties = {}): SpreadsheetProperties => ({
  title: asked.title ?? 'Untitled spreadsheet',
  locale: asked.locale ?? locale,
  autoRecalc: asked.autoRecalc ?? 'ON_CHANGE',
  timeZone: asked.timeZone ?? 'Etc/GMT',
  defaultFormat,
  ...(asked.iterativeCalculationSettings && {
    iterativeCalculationSettings: asked.iterativeCalculationSettings,
  }),
  spreadsheetTheme: theme,
});

/** A new blank sheet. */
export function newSheet(
  owner: symbol,
  properties: SheetProperties & { sheetId: number; title: string },
): Sheet {
  const { index: _, gridProperties, ...kept } = properties;
  return new Sheet(owner, {
    properties: { ...kept, sheetType: 'GRID' },
    grid: {
      ...gridProperties,
      rowCount: gridProperties?.rowCount ?? 1000,
      columnCount: gridProperties?.columnCount ?? 26,
    },
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    basicFilter: undefined,
    protectedRanges: [],
    conditionalFormats: [],
    rowGroups: [],
    columnGroups: [],
  });
}

/** A new spreadsheet with one blank sheet. */
export function newDocument(spreadsheetId: string, properties: SpreadsheetProperties): Document {
  const owner = Symbol('new');
  return {
    spreadsheetId,
    properties,
    sheets: [newSheet(owner, { sheetId: 0, title: 'Sheet1' })],
    namedRanges: [],
    developerMetadata: [],
  };
}
