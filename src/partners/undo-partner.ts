import { type UndoNews, type UndoReport, undoSync } from '../sync/undo-sync.ts';
import type { Change } from '../workbook/change.ts';
import type { SpreadsheetDesk } from '../workbook/spreadsheet-desk.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { partnerStateChanges } from './partner-state.ts';
import { type PlanBook, readCalculated } from './plan-book.ts';
import { logChanges } from './sync-log.ts';
import { leaseOf, type PartnerPlace, type PartnerSyncOptions, pairOf, withLease } from './sync-partner.ts';

/**
 * Takes the last sync with a partner back, on both sides, and writes that into the Sync log.
 *
 * @throws LeaseHeldError while somebody else syncs with the spreadsheet; what a round throws.
 */
export async function undoPartner(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  partner: PartnerPlace,
  { holder, now }: Pick<PartnerSyncOptions, 'holder' | 'now'>,
): Promise<UndoReport> {
  return withLease(desk, partner, holder, async (lease) => {
    await readCalculated(plan);
    const report = await undoSync(pairOf(plan, desk, partner, leaseOf(lease)), {
      ...(now && { now }),
      companions: (news, snapshot) => companionsOf(partner.organisation, news, snapshot),
    });
    if (report.status === 'done') await readCalculated(plan);
    return report;
  });
}

function companionsOf(
  organisation: string,
  { at, restored, struck }: UndoNews,
  plan: WorkbookSnapshot,
): Change[] {
  const entries = [
    ...[...restored.local, ...restored.remote].map((change) => ({ ...change, what: 'undone' as const })),
    ...struck.map((change) => ({ ...change, what: 'hit by mistake' as const })),
  ];
  return [
    ...logChanges(plan, organisation, at, entries),
    ...partnerStateChanges(plan, organisation, { state: 'Last sync undone' }),
  ];
}
