import { type CellValue, isCellError } from '../grid/cell.ts';
import { isDateFormat } from '../grid/number-format.ts';
import { serialToDate } from '../grid/serial-date.ts';
import { anyCellCodec } from '../table/any-cell-codec.ts';
import type { CellCodec, CellContext } from '../table/cell-codec.ts';
import { shownText } from '../table/shown-text.ts';

/** A value as the canonical form has it; a pair for a cell that could not be read. */
export type CanonicalValue = string | number | boolean | readonly ['?', string | number | boolean];

export interface ReadCell {
  /** What the cell shows. */
  readonly raw: CellValue;
  /** What was read of it; `null` for a blank and for a cell that could not be read. */
  readonly typed: unknown;
  readonly isFaulty: boolean;
  readonly codec: CellCodec;
  /** Whether a bare number in the cell is a date all the same, like that of the reporting date. */
  readonly isDate: boolean;
  readonly context: CellContext;
}

/** The value of a cell in the canonical form: what it says, whatever its format and the workbook's date system. */
export function canonicalCell({
  raw,
  typed,
  isFaulty,
  codec,
  isDate,
  context,
}: ReadCell): CanonicalValue | null {
  if (raw === null) return null;
  if (typed === null || typed === undefined)
    return isFaulty && raw !== '' ? ['?', isCellError(raw) ? raw.error : dated(raw, isDate, context)] : null;
  if (codec === anyCellCodec && typeof raw === 'number') return dated(raw, isDate, context);
  // In a column of texts a percentage is one by its format only.
  if (codec.expected === 'text' && typeof raw === 'number' && !isDateFormat(context.numberFormat))
    return shownText(raw, { ...context, numberFormat: 'General' });
  return plain(typed);
}

function dated(
  raw: string | number | boolean,
  isDate: boolean,
  { dateSystem, numberFormat }: CellContext,
): string | number | boolean {
  if (typeof raw !== 'number') return plain(raw);
  return (isDate || isDateFormat(numberFormat) ? serialToDate(raw, dateSystem) : null) ?? raw;
}

/** Files break lines with two characters where Excel has one. */
function plain(value: unknown): string | number | boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value).replaceAll(/\r\n?/g, '\n');
}
