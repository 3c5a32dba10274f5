import { joinedReport } from '../sync/joined-report.ts';
import type { SyncLease } from '../sync/sync-lease.ts';
import type { SyncNews, SyncOptions, SyncPair } from '../sync/sync-pair.ts';
import type { SyncReport } from '../sync/sync-report.ts';
import { syncRound } from '../sync/sync-round.ts';
import { syncRounds } from '../sync/sync-rounds.ts';
import { keptSyncStore } from '../sync/sync-store.ts';
import type { Change } from '../workbook/change.ts';
import type { Lease } from '../workbook/lease.ts';
import type { SpreadsheetDesk } from '../workbook/spreadsheet-desk.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { boardSide, isSameSide } from './board-side.ts';
import { partnerStateChanges } from './partner-state.ts';
import { type PlanBook, readCalculated } from './plan-book.ts';
import { sharedTables } from './shared-tables.ts';
import { logChanges, newsEntries } from './sync-log.ts';

/** A partner as a sync needs them: whose rows, and where. */
export interface PartnerPlace {
  /** As the plan writes it. */
  readonly organisation: string;
  readonly spreadsheetId: string;
}

export interface PartnerSyncOptions
  extends Pick<SyncOptions, 'resolutions' | 'confirmed' | 'isDryRun' | 'now' | 'onProgress' | 'signal'> {
  /** Who syncs, as others read it while they wait. At most 100 characters. */
  readonly holder: string;
}

/**
 * Syncs a plan with one partner. What changed goes to the Sync log and the Partners table in the same write.
 *
 * Ratings and indicators that follow from what came in go out in the same call, and rows leave that are another partner's
 * by now once the last words on them are in: a second call finds nothing to do.
 *
 * @throws LeaseHeldError while somebody else syncs with the spreadsheet; NotSentError, RejectedError and what the plan's
 *   workbook throws, as a round does.
 */
export async function syncPartner(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  partner: PartnerPlace,
  options: PartnerSyncOptions,
): Promise<SyncReport> {
  if (options.isDryRun) return syncRound(pairOf(plan, desk, partner), options);
  return withLease(desk, partner, options.holder, (lease) =>
    syncUnderLease(plan, pairOf(plan, desk, partner, leaseOf(lease)), partner, options),
  );
}

/** Does work while the spreadsheet is leased, once for all that is written to it. */
export async function withLease<Result>(
  desk: SpreadsheetDesk,
  { spreadsheetId }: PartnerPlace,
  holder: string,
  work: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease = await desk.lease(spreadsheetId, { holder, seconds: leaseSeconds });
  try {
    return await work(lease);
  } finally {
    // It ends by itself in any case: what went wrong before matters more than that.
    await lease.release().catch(() => undefined);
  }
}

/** Long enough for a large plan on a slow line. */
const leaseSeconds = 120;

/** A lease that is held already, as rounds take it: each makes it last anew. */
export function leaseOf(lease: Lease): SyncLease {
  return {
    take: async () => {
      await lease.renew();
      return { fence: lease.fence, release: async () => undefined };
    },
  };
}

export function pairOf(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  { organisation, spreadsheetId }: PartnerPlace,
  lease?: SyncLease,
): SyncPair {
  return {
    local: plan.workbook,
    remote: desk.open(spreadsheetId),
    store: keptSyncStore(plan.kept, spreadsheetId),
    tables: (snapshot) => sharedTables(snapshot, organisation),
    ...(lease && { lease }),
  };
}

async function syncUnderLease(
  plan: PlanBook,
  pair: SyncPair,
  partner: PartnerPlace,
  options: PartnerSyncOptions,
): Promise<SyncReport> {
  const companions = companionsOf(partner.organisation);
  const before = boardSide(await readCalculated(plan), partner.organisation);
  const report = await syncRounds(pair, { ...options, companions });
  if (report.status !== 'done' || report.cameIn.length === 0) return report;
  const after = boardSide(await readCalculated(plan), partner.organisation);
  if (isSameSide(before, after)) return report;
  // What people settled and confirmed was about the first round.
  const { resolutions: _, ...rest } = options;
  return joinedReport(report, await syncRounds(pair, { ...rest, companions, continues: true }));
}

/** What goes into the plan together with what a round changes there. */
function companionsOf(organisation: string): (news: SyncNews, plan: WorkbookSnapshot) => Change[] {
  return (news, plan) => [
    ...logChanges(plan, organisation, news.at, newsEntries(news)),
    ...partnerStateChanges(plan, organisation, {
      lastSynced: dayOf(news.at),
      state: stateText(news.open.length),
    }),
  ];
}

/** The state of a partner in a few words. */
export function stateText(conflicts: number): string {
  if (conflicts === 0) return 'In step';
  return `${conflicts.toLocaleString('en-GB')} ${conflicts === 1 ? 'conflict' : 'conflicts'} to settle`;
}

/** The day in the time of the machine. */
export function dayOf(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
