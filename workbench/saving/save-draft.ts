import { formatAddress } from '../../src/grid/address.ts';
import { type Cell, cellValue, isCellError, isFormula } from '../../src/grid/cell.ts';
import { isDateFormat } from '../../src/grid/number-format.ts';
import { serialToDate } from '../../src/grid/serial-date.ts';
import type { Change } from '../../src/workbook/change.ts';
import type { CustomXmlChange } from '../../src/workbook/xlsx/custom-xml.ts';

/** One line of what will change in the file, for people to read before they agree. */
export interface DraftItem {
  readonly sheet: string;
  /** A cell, or what is done to a row or sheet. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** What saving would do. */
export class SaveDraft {
  readonly changes: Change[] = [];
  readonly items: DraftItem[] = [];
  /** What the add-in keeps in the file, where that changed. */
  readonly keptParts: CustomXmlChange[] = [];
  /** Calculated values of formulas that stay as they are. */
  readonly refreshed: Change[] = [];
  /** What will not be in the file, in sentences. */
  readonly unsaved = new Set<string>();

  /** How many changes people count: all that the add-in remembers is one. */
  get count(): number {
    return this.changes.length + (this.keptParts.length > 0 ? 1 : 0);
  }

  add(change: Change, item: DraftItem): void {
    this.changes.push(change);
    this.items.push(item);
  }
}

/** A cell as people see it in the list of changes. */
export function cellText(cell: Cell, numberFormat: string): string {
  if (isFormula(cell)) return `=${cell.formula}`;
  const value = cellValue(cell);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  if (typeof value === 'number') return numberText(value, numberFormat);
  return value;
}

function numberText(value: number, numberFormat: string): string {
  const date = isDateFormat(numberFormat) ? serialToDate(value) : null;
  if (date === null) return String(value);
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A row as people see it in the list of changes: the first cells that say something. */
export function rowText(cells: readonly Cell[]): string {
  const texts = cells.filter((cell) => !isFormula(cell)).map((cell) => cellText(cell, 'General'));
  return texts
    .filter((text) => text !== '')
    .slice(0, 4)
    .join(' · ');
}

export function cellPlace(rowIndex: number, columnIndex: number): string {
  return formatAddress({ rowIndex, columnIndex });
}
