import { planTables } from '../plan/plan.ts';
import { headerKey } from '../table/define-table.ts';

/** Every header and alias of the plan's tables, as header keys: what tells a header row from data. */
const knownHeaders: ReadonlySet<string> = new Set(
  Object.values(planTables)
    .flatMap(({ columns }) => Object.values(columns))
    .flatMap(({ header, aliases = [] }) => [header, ...aliases].map(headerKey)),
);

/** Header texts may say more than the header: "Lead officer (council)", "Action 15/16". Longer ones are sentences. */
const longestHeader = 60;

/** Whether a cell's text begins like the header of a plan table's column. */
function isKnownHeader(text: string): boolean {
  if (text.length > longestHeader) return false;
  const key = headerKey(text.replaceAll(/<[^<>]*>/g, '').replaceAll(/[\d/]+|\(.*\)/g, ' '));
  return knownHeaders.has(key) || knownHeaders.has(headerKey(text));
}

/**
 * Whether a row of texts is a header row: two cells or more, and half of them headers that plans use.
 *
 * @example isHeaderRow(['No.', 'Action', 'Who responsible']) // -> true
 */
export function isHeaderRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  const known = filled.filter(isKnownHeader).length;
  return known >= 2 && known * 2 >= filled.length;
}
