import { dayOf, monthOf } from '../../dates/calendar.ts';
import { cellValue } from '../../grid/cell.ts';
import { isDateFormat } from '../../grid/number-format.ts';
import { serialToDate } from '../../grid/serial-date.ts';
import { parseLinks } from '../../plan/reading/links.ts';
import { plainKey } from '../../table/plain-key.ts';
import { clip } from '../../table/shown-text.ts';
import type { ActionRow } from '../action-facts.ts';
import type { Rule } from '../rule.ts';
import { choices, setCellFix } from '../set-cell.ts';

/** The indicators an action is said to move are there, and the spreadsheet has not made a date of "2/3". */
export const indicatorLinksRule: Rule = {
  codes: ['indicator/link-is-a-date', 'row/unknown-reference'],
  look: ({ plan, report }) => {
    const table = plan.tables.actions;
    const { rows, located } = plan.tables.indicators;
    const known = new Set(rows.flatMap(({ rowKey }) => (rowKey === null ? [] : plainKey(rowKey))));
    const refs = new Set(rows.flatMap(({ values }) => (values.ref === null ? [] : plainKey(values.ref))));
    /** Links good in an objective: seen again, they need no reading. */
    const sound = new Map<string | null, Set<string>>();
    return {
      action({ row }) {
        const { indicators, objective } = row.values;
        if (indicators === null) return;
        if (sound.get(objective)?.has(indicators)) return;
        const place = { table, row, column: 'indicators' };
        const { links, problem, unread } = readLinks(row);
        if (problem === 'link-is-a-date') {
          const mends = linksOfDate(row).map((text) => setCellFix(`Write ${text}`, place, text, '@'));
          report('indicator/link-is-a-date', place, { shown: unread }, choices(...mends));
          return;
        }
        const hasIndicators = located !== null && rows.length > 0;
        const names =
          problem === null ? links.map(String) : indicators.split(/[/,;&+\n]/).map((name) => name.trim());
        const unknown = names.filter((name) => {
          if (!hasIndicators) return false;
          const key = plainKey(name);
          const here = plainKey(`${objective ?? ''} ${name}`);
          return name !== '' && !known.has(here) && !known.has(key) && (objective !== null || !refs.has(key));
        });
        if (unknown.length === 0) remember(sound, objective, indicators);
        for (const value of unknown) {
          const named = objective === null || problem !== null ? value : `${objective} ${value}`;
          report('row/unknown-reference', place, { value: clip(named), table: 'Indicators', nearest: null });
        }
      },
    };
  },
};

/** Texts remembered for one objective; wordings repeat. */
const mostRemembered = 1_000;

function remember(sound: Map<string | null, Set<string>>, objective: string | null, text: string): void {
  const texts = sound.get(objective) ?? new Set();
  if (texts.size < mostRemembered) sound.set(objective, texts.add(text));
}

function readLinks(row: ActionRow) {
  const value = cellValue(row.cell('indicators'));
  if (typeof value === 'object' || typeof value === 'boolean') return parseLinks(null);
  return parseLinks(value, { isDate: isDateCell(row) });
}

function isDateCell({ located, rowIndex }: ActionRow): boolean {
  const columnIndex = located.columnIndexes.get('indicators');
  return columnIndex !== undefined && isDateFormat(located.grid.numberFormat(rowIndex, columnIndex));
}

/** What was typed, for a spreadsheet that puts the day first, and for one that puts the month first. */
function linksOfDate(row: ActionRow): string[] {
  const value = cellValue(row.cell('indicators'));
  const date = typeof value === 'number' ? serialToDate(value, row.located.dateSystem) : null;
  if (date === null) return [];
  const [day, month] = [dayOf(date), monthOf(date)];
  return [...new Set([`${day}/${month}`, `${month}/${day}`])];
}
