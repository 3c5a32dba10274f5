import { dayOf, monthNames, monthOf } from '../../../dates/calendar.ts';
import { cellValue } from '../../../grid/cell.ts';
import { isDateFormat } from '../../../grid/number-format.ts';
import { serialToDate } from '../../../grid/serial-date.ts';
import type { Fragment } from '../../repair/lines.ts';
import { type PlanDraft, takeNote } from '../plan-draft.ts';
import type { RawAction } from './raw-action.ts';

/**
 * Recovers links to indicators that Excel has turned into dates: "2/3", typed into a cell of no special format, becomes
 * 2 March. What was typed is told by a format of day and month; from other dates it cannot be known, and the cell is left
 * blank.
 */
export function repairLinks(draft: PlanDraft, gathered: readonly RawAction[]): void {
  for (const [rowIndex, { parts }] of gathered.entries()) {
    const fragments = parts.get('indicators');
    if (!fragments?.some(isDate)) continue;
    const repaired = fragments.flatMap((fragment): Fragment[] => {
      if (!isDate(fragment)) return [fragment];
      const links = typedLinks(fragment);
      const reading =
        links === null
          ? 'Excel has turned these links to indicators into a date, and what was typed cannot be known: left blank'
          : `${links}: Excel had turned these links to indicators into a date`;
      takeNote(draft, fragment, {
        reading,
        certainty: links === null ? 'ambiguous' : 'likely',
        place: { table: 'actions', rowIndex, column: 'indicators' },
      });
      if (links === null) return [];
      const { text: _date, cell: _cell, numberFormat: _format, ...rest } = fragment;
      return [{ ...rest, text: links }];
    });
    if (repaired.length > 0) parts.set('indicators', repaired);
    else parts.delete('indicators');
  }
}

/** "02-Mar", as Excel writes such a cell to a text file. */
const writtenDate = new RegExp(
  `^(\\d{1,2})[- ](${monthNames.map((name) => name.slice(0, 3)).join('|')})[a-z]{0,6}$`,
  'i',
);

function isDate({ text, cell, numberFormat }: Fragment): boolean {
  if (cell === undefined) return writtenDate.test(text);
  return typeof cellValue(cell) === 'number' && isDateFormat(numberFormat ?? 'General');
}

/** What was typed: day and month, in the order of the date's format; `null` where there is no telling. */
function typedLinks({ text, cell, numberFormat = '' }: Fragment): string | null {
  if (cell === undefined) {
    const [, day, name = ''] = writtenDate.exec(text) ?? [];
    const month = monthNames.findIndex((each) => each.slice(0, 3).toLowerCase() === name.toLowerCase()) + 1;
    return `${Number(day)}/${month}`;
  }
  const value = cellValue(cell);
  const date = typeof value === 'number' && Number.isInteger(value) ? serialToDate(value) : null;
  const shown = numberFormat.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase();
  const isDayAndMonth = /^[^ymdhs]*(?:d{1,2}[^ymdhs]*m{1,4}|m{1,2}[^ymdhs]*d{1,2})[^ymdhs]*$/.test(shown);
  if (date === null || !isDayAndMonth) return null;
  const [day, month] = [dayOf(date), monthOf(date)];
  return shown.indexOf('d') < shown.indexOf('m') ? `${day}/${month}` : `${month}/${day}`;
}
