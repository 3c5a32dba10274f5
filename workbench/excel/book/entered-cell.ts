import { type Cell, type CellErrorCode, cellErrorCodes } from '../../../src/grid/cell.ts';
import { dateToSerial } from '../../../src/grid/serial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const longestNumberOrDate = 40;

/** What a cell holds after a value was put into it, and the number format Excel gives it by itself. */
export interface Entered {
  readonly cell: Cell;
  readonly numberFormat?: string;
}

/**
 * Reads a value as Excel reads what is typed into a cell: a leading apostrophe makes text, "=" a formula, and text that
 * looks like a number, a boolean, an error or a date becomes one, unless the cell's format is text: then formulas and
 * numbers stay texts too, as where VBA sets them.
 *
 * @param year - The year of dates that name none.
 */
export function enterCell(value: string | number | boolean, numberFormat: string, year: number): Entered {
  if (value === '') return { cell: null };
  if (typeof value === 'string' && value.startsWith("'")) return { cell: value.slice(1) };
  if (numberFormat === '@') return { cell: typeof value === 'boolean' ? value : String(value) };
  if (typeof value !== 'string') return { cell: value };
  if (value.length > 1 && value.startsWith('=')) return { cell: { formula: value.slice(1), value: null } };
  if (isTypedFormula(value)) return { cell: { formula: value.replace(/^\+/, ''), value: null } };
  return value.length > longestNumberOrDate ? { cell: value } : readShort(value, year);
}

/** Signs and "@" begin formulas too, unless what follows is a plain number. */
function isTypedFormula(value: string): boolean {
  if (/^@[A-Za-z(]/.test(value)) return true;
  return /^[-+]./.test(value) && !isNumeric(value.replace(/%$/, ''));
}

function isNumeric(value: string): boolean {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(value.slice(0, longestNumberOrDate));
}

function readShort(value: string, year: number): Entered {
  const text = value.trim();
  if (isNumeric(value)) return { cell: Number(text) };
  if (/^(true|false)$/i.test(value)) return { cell: value.toLowerCase() === 'true' };
  const error = cellErrorCodes.find((code) => code === text.toUpperCase());
  if (error) return { cell: { error: error satisfies CellErrorCode } };
  if (/^[-+]?£?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    return { cell: Number(text.replace(/[£,]/g, '')), numberFormat: '#,##0' };
  if (/^[-+]?\d+(\.\d+)?%$/.test(text)) return { cell: Number(text.slice(0, -1)) / 100, numberFormat: '0%' };
  return readDate(text.toLowerCase(), year) ?? { cell: value };
}

/** Dates as an English Excel reads them: 2/3, 2/3/2017, 2017-03-02, 2 March, March 2017. */
function readDate(text: string, year: number): Entered | undefined {
  const numeric = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/.exec(text);
  if (numeric) {
    const [, first = '', second = '', third] = numeric;
    if (first.length === 4) return third ? date(Number(first), Number(second), Number(third)) : undefined;
    return date(third ? fullYear(Number(third)) : year, Number(second), Number(first));
  }
  const worded = /^(?:(\d{1,2})(?:\s+|-))?([a-z]{3,9})\.?(?:(?:\s+|-)(\d{1,4}))?$/.exec(text);
  const month = months.findIndex((name) => worded?.[2]?.startsWith(name)) + 1;
  if (!worded || month === 0 || !(worded[1] || worded[3])) return undefined;
  const last = worded[3] === undefined ? undefined : Number(worded[3]);
  if (worded[1]) return date(last === undefined ? year : fullYear(last), month, Number(worded[1]));
  return last !== undefined && last > 31
    ? date(fullYear(last), month, 1, 'mmm-yy')
    : date(year, month, last ?? 1);
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function date(year: number, month: number, day: number, numberFormat = 'dd/mm/yyyy'): Entered | undefined {
  const two = (part: number) => String(part).padStart(2, '0');
  try {
    return { cell: dateToSerial(`${year}-${two(month)}-${two(day)}`), numberFormat };
  } catch {
    return undefined;
  }
}
