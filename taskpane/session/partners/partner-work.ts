import type { PlanBook } from '../../../src/partners/plan-book.ts';
import type { SyncRecord } from '../../../src/sync/sync-record.ts';
import type { Pick, SyncConflict, SyncReport } from '../../../src/sync/sync-report.ts';
import { RejectedError } from '../../../src/workbook/access-errors.ts';
import { explainError } from '../../excel/explain-error.ts';
import type { GatewayAccess, GatewayDesk } from '../gateway-access.ts';
import type { GatewayState, PartnersState, SharedWith, ShareMatches } from '../partners-state.ts';
import type { Session } from '../session.ts';
import type { PartnerLists } from './partner-lists.ts';

export type PartnerEngine = typeof import('./partner-engine.ts');

/** What this session knows of a partner beyond the workbook. */
interface PartnerNews {
  readonly report: SyncReport | null;
  readonly fault: string | null;
  readonly picks: ReadonlyMap<string, Pick>;
}

const noNews: PartnerNews = { report: null, fault: null, picks: new Map() };

/** What the jobs of the Partners view share: the gateway, and what is known of each partner. */
export class PartnerWork {
  readonly session: Session;
  readonly engine: PartnerEngine;
  readonly access: GatewayAccess;
  /** The plan as syncing takes it. */
  readonly book: PlanBook;
  gateway: GatewayState = { kind: 'unknown' };
  matches: ShareMatches | null = null;
  shared: SharedWith | null = null;
  readonly #columns: PartnersState['columns'];
  readonly #news = new Map<string, PartnerNews>();
  /** What the workbook keeps of its syncing with each spreadsheet. */
  readonly #records = new Map<string, SyncRecord | null>();
  #isLooking = false;
  #lists: PartnerLists = { shared: [], others: [] };
  #desk: { readonly code: string; readonly address: string; readonly desk: GatewayDesk } | null = null;

  constructor(session: Session, engine: PartnerEngine, access: GatewayAccess) {
    this.session = session;
    this.engine = engine;
    this.access = access;
    this.book = { workbook: session.workbook, kept: session.keptTexts, calculatesItself: true };
    this.#columns = engine.sharedColumns();
  }

  /** The organisations that the plan is shared with, in the order of the Partners table. */
  get organisations(): string[] {
    return this.#lists.shared.map(({ organisation }) => organisation);
  }

  /** The gateway, for the code that is known; `null` where none is. */
  get desk(): GatewayDesk | null {
    const { access } = this;
    const { code, address } = access;
    if (code === null) return null;
    if (this.#desk?.code !== code || this.#desk.address !== address) {
      const desk = new this.engine.GatewayClient({
        address,
        code,
        ...(access.fetch && { fetch: access.fetch }),
      });
      this.#desk = { code, address, desk };
    }
    return this.#desk.desk;
  }

  /** What waits for a person of a partner, as it is shown. */
  conflictsOf(organisation: string): readonly SyncConflict[] {
    const { partners } = this.session.store.get();
    return partners?.partners.find((one) => one.organisation === organisation)?.conflicts ?? [];
  }

  newsOf(organisation: string): PartnerNews {
    return this.#news.get(this.engine.organisationKey(organisation)) ?? noNews;
  }

  note(organisation: string, part: Partial<PartnerNews>): void {
    this.#news.set(this.engine.organisationKey(organisation), { ...this.newsOf(organisation), ...part });
  }

  /** Looks at the plan as it was last read, and at what the workbook keeps of the partners that are new here. */
  async look(): Promise<void> {
    this.#lists = this.engine.partnerLists(this.session.snapshot);
    for (const { spreadsheetId } of this.#lists.shared) {
      if (spreadsheetId !== null && !this.#records.has(spreadsheetId)) await this.#load(spreadsheetId);
    }
    this.show();
  }

  /** Reads again what the workbook keeps of its syncing. */
  async reload(): Promise<void> {
    this.#records.clear();
    await this.look();
  }

  async #load(spreadsheetId: string): Promise<void> {
    const store = this.engine.keptSyncStore(this.session.keptTexts, spreadsheetId);
    this.#records.set(spreadsheetId, await store.load());
  }

  /** Shows all that is known. */
  show(): void {
    const { session, gateway, matches, shared } = this;
    const { store } = session;
    if (store.get().plan === 'none') {
      store.patch({ partners: null });
      return;
    }
    const partners = this.#lists.shared.map(({ organisation, address, spreadsheetId, row }) => {
      const record = spreadsheetId === null ? null : (this.#records.get(spreadsheetId) ?? null);
      const { lastSynced, state } = row.values;
      return {
        organisation,
        address,
        lastSynced: typeof lastSynced === 'string' ? lastSynced : null,
        state: typeof state === 'string' ? state : '',
        conflicts: record?.conflicts ?? [],
        undoable: record?.undo?.at ?? null,
        ...this.newsOf(organisation),
      };
    });
    store.patch({
      partners: { gateway, partners, others: this.#lists.others, matches, shared, columns: this.#columns },
    });
  }

  /** Asks the gateway which account it uses, and shows what it says or why it says nothing. */
  async askGateway(): Promise<void> {
    this.gateway = await this.#gatewayState();
    this.show();
  }

  /** Asks again while no job asks, and unless a code is wanted, which only a person has; only what changed is shown. */
  async lookAtGateway(): Promise<void> {
    const { session, gateway } = this;
    if (gateway.kind === 'no-code' || session.jobs.isBusy || this.#isLooking) return;
    this.#isLooking = true;
    try {
      const now = await this.#gatewayState();
      // A job that began meanwhile knows better.
      if (this.gateway !== gateway || isSame(gateway, now)) return;
      this.gateway = now;
      this.show();
    } finally {
      this.#isLooking = false;
    }
  }

  /** Where a person who has pressed Sign in goes on. */
  get #signInAddress(): string | null {
    return this.gateway.kind === 'ready' ? this.gateway.signInAddress : null;
  }

  async #gatewayState(): Promise<GatewayState> {
    const { desk } = this;
    if (desk === null) return { kind: 'no-code', fault: null };
    try {
      const status = await desk.status();
      return { kind: 'ready', status, signInAddress: status.isReady ? null : this.#signInAddress };
    } catch (error) {
      // At this door nothing but the code is looked at.
      if (error instanceof RejectedError && error.reason === 'not-allowed')
        return { kind: 'no-code', fault: error.message };
      return { kind: 'away', sentence: explainError(error) };
    }
  }
}

function isSame(one: GatewayState, other: GatewayState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
