import type { SyncReport } from '../sync/sync-report.ts';
import { keptSyncStore } from '../sync/sync-store.ts';
import type { UndoReport } from '../sync/undo-sync.ts';
import { clip } from '../table/shown-text.ts';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../workbook/access-errors.ts';
import { LeaseHeldError, LeaseLostError } from '../workbook/lease.ts';
import type { SpreadsheetDesk } from '../workbook/spreadsheet-desk.ts';
import { PartnerError } from './errors.ts';
import { handingOrder } from './handing-order.ts';
import { nearestNames } from './organisation.ts';
import { entryOf, type PartnerEntry, partnersList } from './partners-list.ts';
import type { PlanBook } from './plan-book.ts';
import { type PartnerPlace, type PartnerSyncOptions, syncPartner } from './sync-partner.ts';
import { undoPartner } from './undo-partner.ts';

/** What became of one partner in a sync or an undo of several. */
export interface PartnerOutcome<Report> {
  readonly organisation: string;
  /** Where the spreadsheet is. */
  readonly address: string;
  /** `null` where it failed. */
  readonly report: Report | null;
  /** Why it failed, as a sentence; `null` where it did not. */
  readonly failure: string | null;
}

export interface PartnersSyncOptions extends PartnerSyncOptions {
  /** Only this organisation; all that the plan is shared with when left out. */
  readonly partner?: string | undefined;
  /** Told of each partner as soon as it is done. */
  readonly onOutcome?: (outcome: PartnerOutcome<SyncReport>) => void;
  readonly onPartner?: (organisation: string, index: number, count: number) => void;
}

/**
 * Syncs a plan with all its partners, or one of them, one after the other: those first whose rows go to another one. One that cannot be reached does not keep the
 * others from being synced; what concerns all of them, like a quota that is used up, ends it.
 *
 * @throws PartnerError where there is nobody to sync with; what the plan's workbook throws.
 */
export async function syncPartners(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  options: PartnersSyncOptions,
): Promise<PartnerOutcome<SyncReport>[]> {
  const entries = await handingOrder(plan, await chosenEntries(plan, options.partner));
  // One moment for all: so undoing knows what was one sync.
  const at = options.now?.() ?? new Date();
  const sync = (place: PartnerPlace) => syncPartner(plan, desk, place, { ...options, now: () => at });
  return eachPartner(entries, sync, options);
}

/**
 * Takes the last sync back, with all partners that were synced in it, or with one.
 *
 * @throws PartnerError where there is nobody to sync with; what the plan's workbook throws.
 */
export async function undoPartners(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  options: Pick<PartnersSyncOptions, 'partner' | 'holder' | 'now' | 'onPartner' | 'signal'>,
): Promise<PartnerOutcome<UndoReport>[]> {
  const entries = await chosenEntries(plan, options.partner);
  const times = await Promise.all(
    entries.map(async ({ spreadsheetId }) =>
      spreadsheetId === null
        ? null
        : ((await keptSyncStore(plan.kept, spreadsheetId).load())?.undo?.at ?? null),
    ),
  );
  const last = times
    .flatMap((time) => time ?? [])
    .sort()
    .at(-1);
  const meant = last === undefined ? [] : entries.filter((_, index) => times[index] === last);
  return eachPartner(meant, (place) => undoPartner(plan, desk, place, options), options);
}

async function eachPartner<Report>(
  entries: readonly PartnerEntry[],
  work: (place: PartnerPlace) => Promise<Report>,
  {
    onOutcome,
    onPartner,
    signal,
  }: Pick<PartnersSyncOptions, 'onPartner' | 'signal'> & {
    readonly onOutcome?: (outcome: PartnerOutcome<Report>) => void;
  },
): Promise<PartnerOutcome<Report>[]> {
  const outcomes: PartnerOutcome<Report>[] = [];
  let obstacle: string | null = null;
  for (const [index, { organisation, address, spreadsheetId }] of entries.entries()) {
    signal?.throwIfAborted();
    onPartner?.(organisation, index, entries.length);
    const known = { organisation, address: address ?? '' };
    let outcome: PartnerOutcome<Report>;
    if (obstacle !== null) outcome = { ...known, report: null, failure: `Not tried: ${obstacle}` };
    else if (spreadsheetId === null) outcome = { ...known, report: null, failure: noAddress(known) };
    else {
      try {
        outcome = { ...known, report: await work({ organisation, spreadsheetId }), failure: null };
      } catch (error) {
        if (!isDistant(error)) throw error;
        outcome = { ...known, report: null, failure: error.message };
        if (concernsAll(error)) obstacle = error.message;
      }
    }
    outcomes.push(outcome);
    onOutcome?.(outcome);
  }
  return outcomes;
}

function noAddress({ organisation, address }: { readonly organisation: string; readonly address: string }) {
  return `"${clip(address)}", which the Partners table gives as the Google Sheet of ${organisation}, is no address of one. Copy it from the browser: it looks like https://docs.google.com/spreadsheets/d/…`;
}

/** What has to do with the spreadsheet alone. */
function isDistant(error: unknown): error is Error {
  return [
    NotSentError,
    RejectedError,
    OutcomeUnknownError,
    LeaseHeldError,
    LeaseLostError,
    PartnerError,
  ].some((kind) => error instanceof kind);
}

function concernsAll(error: unknown): boolean {
  return error instanceof RejectedError && ['not-signed-in', 'too-many-calls'].includes(error.reason);
}

/** The partners that are meant, in the order of the Partners table. */
async function chosenEntries(plan: PlanBook, partner: string | undefined): Promise<readonly PartnerEntry[]> {
  const list = partnersList(await plan.workbook.read());
  const shared = (list?.entries ?? []).filter(({ address }) => address !== null);
  if (partner !== undefined) {
    const entry = entryOf(list, partner);
    if (entry?.address != null) return [entry];
    const near = nearestNames(
      partner,
      shared.map(({ organisation }) => organisation),
    );
    const hint = near.length > 0 ? ` Did you mean "${near[0]}"?` : '';
    throw new PartnerError(
      `The plan is not shared with "${clip(partner)}".${hint} Share it with them first.`,
    );
  }
  if (shared.length === 0)
    throw new PartnerError(
      'The plan is not shared with anybody yet: the Partners table names no Google Sheet. Share it first.',
    );
  return shared;
}
