import { keptSyncStore } from '../sync/sync-store.ts';
import { partnerRows, readPartnerTables } from './partner-rows.ts';
import { partnerTables } from './partner-tables.ts';
import { entryOf, type PartnerEntry, partnersList } from './partners-list.ts';
import type { PlanBook } from './plan-book.ts';

/** Tables of which a row is one partner's alone. */
const ownTables = ['actions', 'measurements', 'updates'] as const;

/**
 * Puts partners first that still have rows which the plan has handed to somebody else: their last words on them are in the
 * plan then before the rows go to the others. Else the order stays.
 */
export async function handingOrder<Entry extends Pick<PartnerEntry, 'organisation' | 'spreadsheetId'>>(
  { workbook, kept }: PlanBook,
  entries: readonly Entry[],
): Promise<readonly Entry[]> {
  if (entries.length < 2) return entries;
  const plan = await workbook.read();
  const all = readPartnerTables(plan);
  const isHandingOn = async ({ organisation, spreadsheetId }: Entry): Promise<boolean> => {
    const record = spreadsheetId === null ? null : await keptSyncStore(kept, spreadsheetId).load();
    if (record === null) return false;
    const ours = partnerRows(plan, organisation);
    return ownTables.some((name) => {
      const theirs = new Set(ours[name].rows.map(({ rowId }) => rowId));
      const agreed = new Set(record.base.get(partnerTables[name].name)?.rowIds);
      return all[name].rows.some(({ rowId }) => rowId !== null && !theirs.has(rowId) && agreed.has(rowId));
    });
  };
  const first: Entry[] = [];
  const others: Entry[] = [];
  for (const entry of entries) ((await isHandingOn(entry)) ? first : others).push(entry);
  return [...first, ...others];
}

/** The same for names of organisations, as they were given: for who syncs them one by one. */
export async function organisationsInOrder(
  plan: PlanBook,
  organisations: readonly string[],
): Promise<readonly string[]> {
  const list = partnersList(await plan.workbook.read());
  const entries = organisations.map((organisation) => ({
    organisation,
    spreadsheetId: entryOf(list, organisation)?.spreadsheetId ?? null,
  }));
  return (await handingOrder(plan, entries)).map(({ organisation }) => organisation);
}
