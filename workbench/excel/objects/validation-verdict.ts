import { type CellValue, isCellError } from '../../../src/grid/cell.ts';
import { HostError } from '../protocol/host-error.ts';
import { recordArgument } from './arguments.ts';
import { eachCell, wireValue } from './cell-values.ts';
import { placeOfAddress, type RangePlace } from './range-place.ts';

/**
 * Whether a value keeps a rule for typing. Lists, and numbers and lengths between written-out bounds, are judged; rules
 * by formula keep every value.
 */
export function keepsRule(
  place: RangePlace,
  rule: unknown,
  ignoreBlanks: boolean,
  value: CellValue,
): boolean {
  if (value === null) return ignoreBlanks;
  const { list, wholeNumber, decimal, textLength } = recordArgument(rule);
  if (list) return listOf(place, recordArgument(list)['source'])?.includes(textOf(value)) ?? true;
  if (wholeNumber) return Number.isInteger(value) && isWithinBounds(Number(value), wholeNumber);
  if (decimal) return typeof value === 'number' && isWithinBounds(value, decimal);
  if (textLength) return isWithinBounds(textOf(value).length, textLength);
  return true;
}

function textOf(value: CellValue): string {
  return isCellError(value) ? value.error : String(value);
}

/** The texts of a list; `undefined` where only Excel could tell them. */
function listOf(place: RangePlace, source: unknown): string[] | undefined {
  if (typeof source !== 'string') return undefined;
  if (!source.startsWith('=')) return source.split(',').map((text) => text.trim());
  try {
    const cells = placeOfAddress(place.book, place.sheet, source.slice(1));
    return eachCell(cells, (row, column) => String(wireValue(cells.sheet.grid.shown(row, column)))).flat();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

function isWithinBounds(value: number, rule: unknown): boolean {
  const { formula1, formula2, operator } = recordArgument(rule);
  if (!isPlain(formula1) || (formula2 !== undefined && !isPlain(formula2))) return true;
  const [first, second] = [Number(formula1), Number(formula2)];
  const verdicts: Readonly<Record<string, boolean>> = {
    Between: value >= first && value <= second,
    NotBetween: value < first || value > second,
    EqualTo: value === first,
    NotEqualTo: value !== first,
    GreaterThan: value > first,
    LessThan: value < first,
    GreaterThanOrEqualTo: value >= first,
    LessThanOrEqualTo: value <= first,
  };
  return verdicts[String(operator)] ?? true;
}

function isPlain(bound: unknown): boolean {
  return typeof bound === 'number' || (typeof bound === 'string' && /^-?\d+(?:\.\d+)?$/.test(bound));
}
