import { formatAddress } from '../grid/address.ts';
import { type Cell, cellValue, isFormula } from '../grid/cell.ts';
import { isDateFormat } from '../grid/number-format.ts';
import type { Change, Refusal, RefusalReason } from '../workbook/change.ts';
import { maxTextLength } from '../workbook/change.ts';
import { clip, shownText } from './shown-text.ts';

/**
 * Why a change was not made, for a person: what was to be done, where, what stood in the way, and what would do.
 *
 * Dates in refused cells are shown as dates where the change carries a date format, since a cell alone does not tell.
 */
export function refusalSentence({ change, reason, found, detail }: Refusal): string {
  const { obstacle, advice } = reasons[reason];
  const why = obstacle(change, found);
  return `${deed(change)}: ${why}${detail === undefined ? '' : ` (${clip(detail)})`}. ${advice}`;
}

interface ReasonWords {
  readonly obstacle: (change: Change, found: Cell | undefined) => string;
  readonly advice: string;
}

const reasons: { readonly [Reason in RefusalReason]: ReasonWords } = {
  'cell-changed': {
    obstacle: (change, found) => {
      if (change.kind !== 'set-cell') return 'a cell of the row was changed since it was read';
      const now = found === undefined ? '' : ` to ${shown(change, found)}`;
      return `it was changed from ${shown(change, change.expected)}${now} since it was read`;
    },
    advice: 'Read it again and decide which is right.',
  },
  'row-missing': {
    obstacle: () => 'its row was removed since it was read',
    advice: 'Insert the row again if it is still wanted.',
  },
  'row-ambiguous': {
    obstacle: () => 'two rows have the same Row ID',
    advice: 'Clear the Row ID of the copy, then try again.',
  },
  'column-changed': {
    obstacle: (_, found) =>
      found === undefined || found === null
        ? 'its column has lost its header'
        : `its column has the header "${clip(shownText(cellValue(found), plain))}" now`,
    advice: 'Restore the header, or read the table again.',
  },
  'table-missing': {
    obstacle: () => 'its table is no longer there',
    advice: 'Restore the table, or give it its name again.',
  },
  'sheet-missing': {
    obstacle: () => 'its sheet is no longer there',
    advice: 'Restore the sheet, or give it its name again.',
  },
  'sheet-exists': {
    obstacle: () => 'there is a sheet of that name',
    advice: 'Give the new one another name.',
  },
  'table-exists': {
    obstacle: () => 'a table or defined name has the name of one of its tables',
    advice: 'Give the new one another name.',
  },
  'sheet-protected': {
    obstacle: () => 'the sheet is protected',
    advice: 'Unprotect it, or ask the person who protected it.',
  },
  'no-room': {
    obstacle: () => 'there is no free row below the table',
    advice: 'Move what stands below it, then try again.',
  },
  'text-too-long': {
    obstacle: () => 'the text is too long for a cell',
    advice: `Keep it to ${maxTextLength.toLocaleString('en-GB')} characters.`,
  },
  'not-supported': {
    obstacle: () => 'this workbook cannot make the change',
    advice: 'Make it in the workbook itself.',
  },
  'others-refused': {
    obstacle: () => 'all changes were to be made or none, and another was refused',
    advice: 'Settle the others, then try again.',
  },
};

function deed(change: Change): string {
  switch (change.kind) {
    case 'set-cell': {
      const header = change.target?.headers[change.columnIndex - change.target.range.columnIndex];
      const place = `${change.sheet}!${formatAddress(change)}${header ? ` (${clip(header)})` : ''}`;
      return change.value === null
        ? `${place} was not cleared`
        : `${place} was not set to ${shown(change, change.value)}`;
    }
    case 'append-row':
      return `No row was added to ${placeOf(change.target)}`;
    case 'remove-row':
      return `Row ${change.rowIndex + 1} of ${placeOf(change.target)} was not removed`;
    case 'add-sheet':
      return `The sheet ${clip(change.layout.name)} was not added`;
  }
}

function placeOf({ table, sheet }: { readonly table: string | null; readonly sheet: string }): string {
  return table === null ? `the sheet ${sheet}` : `the table ${table}`;
}

const plain = { dateSystem: '1900', numberFormat: 'General' } as const;

function shown(change: Change, cell: Cell): string {
  if (cell === null) return 'blank';
  if (isFormula(cell)) return `the formula =${clip(cell.formula)}`;
  const format = change.kind === 'set-cell' ? change.numberFormat : undefined;
  const isDate = format !== undefined && isDateFormat(format);
  return `"${clip(shownText(cellValue(cell), isDate ? { ...plain, numberFormat: format } : plain))}"`;
}
