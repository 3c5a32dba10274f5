import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellStyle } from '../sheet-layout.ts';
import { numberFormat } from './number-format.ts';

const horizontals = { left: 'LEFT', centre: 'CENTER', right: 'RIGHT' } as const;
const verticals = { top: 'TOP', centre: 'MIDDLE', bottom: 'BOTTOM' } as const;

/** A style as the API takes it, and the members of it that are set: others stay as they are. */
export interface StyledFormat {
  readonly format: sheets_v4.Schema$CellFormat;
  /** Paths below `userEnteredFormat`. */
  readonly fields: readonly string[];
}

/** What locks cells is protected ranges, so `locked` has no place here. */
export function cellFormat(style: CellStyle): StyledFormat {
  const format: sheets_v4.Schema$CellFormat = {};
  const fields: string[] = [];
  const textFormat: sheets_v4.Schema$TextFormat = {};
  const set = (field: string) => fields.push(field);
  const pattern = numberFormat(style.numberFormat ?? '');
  if (pattern) {
    format.numberFormat = pattern;
    set('numberFormat');
  }
  if (style.bold !== undefined) {
    textFormat.bold = style.bold;
    set('textFormat.bold');
  }
  if (style.italic !== undefined) {
    textFormat.italic = style.italic;
    set('textFormat.italic');
  }
  if (style.size !== undefined) {
    textFormat.fontSize = style.size;
    set('textFormat.fontSize');
  }
  if (style.colour !== undefined) {
    textFormat.foregroundColorStyle = colourStyle(style.colour);
    set('textFormat.foregroundColorStyle');
  }
  if (Object.keys(textFormat).length > 0) format.textFormat = textFormat;
  if (style.fill !== undefined) {
    format.backgroundColorStyle = colourStyle(style.fill);
    set('backgroundColorStyle');
  }
  if (style.wrap !== undefined) {
    format.wrapStrategy = style.wrap ? 'WRAP' : 'OVERFLOW_CELL';
    set('wrapStrategy');
  }
  if (style.horizontal) {
    format.horizontalAlignment = horizontals[style.horizontal];
    set('horizontalAlignment');
  }
  if (style.vertical) {
    format.verticalAlignment = verticals[style.vertical];
    set('verticalAlignment');
  }
  if (style.border !== undefined) {
    const line = { style: 'SOLID', colorStyle: colourStyle(style.border) };
    format.borders = { top: line, bottom: line, left: line, right: line };
    set('borders');
  }
  return { format, fields };
}

/** `RRGGBB` as parts from 0 to 1. */
export function colourStyle(colour: string): sheets_v4.Schema$ColorStyle {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(0), green: part(2), blue: part(4) } };
}
