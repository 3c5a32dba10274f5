import { type Plan, planTables } from '../../plan/plan.ts';
import { maxTextLength } from '../../workbook/change.ts';
import type { ReadingNote } from '../imported.ts';

/** Room for the mark that says where the rest is. */
const mark = '… (the rest is in the import notes)';
const longest = maxTextLength - mark.length - 10;

/**
 * Shortens texts that no cell can hold; what is cut off goes to the notes, in pieces that fit.
 *
 * @param source - What the notes give as their source.
 */
export function fitCells(
  plan: Plan,
  source: string,
): { readonly plan: Plan; readonly notes: readonly ReadingNote[] } {
  const notes: ReadingNote[] = [];
  const tables = Object.keys(planTables) as (keyof Plan)[];
  const fitted = tables.map((table) => {
    const rows: readonly object[] = plan[table];
    const hasLong = (row: object) => Object.values(row).some(isTooLong);
    if (!rows.some(hasLong)) return [table, rows];
    const shortened = rows.map((row, rowIndex) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]: [string, unknown]) => {
          if (!isTooLong(value)) return [column, value];
          const [start = '', ...rest] = pieces(value);
          const place = { table, rowIndex, column };
          const reading = 'Goes on a text that is too long for its cell';
          notes.push(
            ...rest.map((text) => ({ source, text, reading, certainty: 'certain', place }) as const),
          );
          return [column, `${start}${mark}`];
        }),
      ),
    );
    return [table, shortened];
  });
  return { plan: Object.fromEntries(fitted) as Plan, notes };
}

function isTooLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > maxTextLength;
}

/** A text in pieces that fit a cell, never cutting a character that takes two units. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + longest);
    const unit = text.charCodeAt(end - 1);
    if (end < text.length && unit >= 0xd800 && unit < 0xdc00) end--;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
