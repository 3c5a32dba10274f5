import type { DateSystem } from '../../grid/serial-date.ts';
import type { SheetSnapshot } from '../../workbook/workbook.ts';
import type { ReadingNote } from '../imported.ts';
import { sheetRows } from './sheet-rows.ts';

/** Rows of a left-over sheet that are noted one by one; lists for drop-downs can be thousands long. */
const mostRows = 200;

/**
 * Notes for a sheet that is not read as part of the plan, so that none of its words is lost.
 *
 * @param reason - Why it is not read, as a sentence.
 */
export function leftOverSheet(
  file: string,
  sheet: SheetSnapshot,
  dateSystem: DateSystem,
  reason: string,
): ReadingNote[] {
  const rows = sheetRows(sheet, dateSystem)
    .map(({ cells, place }) => ({
      place,
      text: cells
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | '),
    }))
    .filter(({ text }) => text !== '');
  if (rows.length === 0) return [];
  const base = { reading: null, certainty: 'ambiguous', place: null } as const;
  const source = `${file}, sheet ${sheet.name}`;
  const rest = rows.length - mostRows;
  return [
    { ...base, source, text: `Sheet ${sheet.name}`, reading: reason },
    ...rows.slice(0, mostRows).map(({ place, text }) => ({ ...base, source: `${file}, ${place}`, text })),
    ...(rest > 0 ? [{ ...base, source, text: `… and ${rest} more rows of sheet ${sheet.name}` }] : []),
  ];
}
