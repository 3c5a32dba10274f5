import { readMark } from '../sync/sync-mark.ts';
import type { SyncReport } from '../sync/sync-report.ts';
import { syncRound } from '../sync/sync-round.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import { clip } from '../table/shown-text.ts';
import type { Change } from '../workbook/change.ts';
import { memoryOfSnapshot } from '../workbook/memory/memory-of-snapshot.ts';
import type { SheetLayout } from '../workbook/sheet-layout.ts';
import type { SpreadsheetDesk } from '../workbook/spreadsheet-desk.ts';
import type { Progress, Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';
import { type Binding, bindSheet, type DoubtfulMatch, type RowMatch } from './binding/bind-sheet.ts';
import { PartnerError } from './errors.ts';
import { findOrganisation } from './find-organisation.ts';
import { freeSheetName } from './free-sheet-name.ts';
import { howToName } from './how-to-sheet.ts';
import { isNamed, organisationKey } from './organisation.ts';
import { partnerRows, readPartnerTables } from './partner-rows.ts';
import { partnerSheets, sheetsInOrder } from './partner-sheets.ts';
import { partnerStateChanges } from './partner-state.ts';
import { partnerTableNames, partnerTables } from './partner-tables.ts';
import { entryOf, type PartnerEntry, partnersList } from './partners-list.ts';
import { type PlanBook, readCalculated } from './plan-book.ts';
import { planRoom } from './plan-room.ts';
import { spreadsheetIdOf } from './spreadsheet-address.ts';
import { dayOf, leaseOf, type PartnerPlace, pairOf, stateText, withLease } from './sync-partner.ts';
import { planTitle } from './who-to-ask.ts';

export interface ShareRequest {
  readonly organisation: string;
  /** Address or id of a spreadsheet that is there already; a new one is made when left out. */
  readonly sheet?: string;
}

export interface ShareOptions {
  /** Who shares, as others read it while they wait. At most 100 characters. */
  readonly holder: string;
  readonly now?: () => Date;
  /** Only tells what would be done. */
  readonly isDryRun?: boolean;
  /**
   * Asks a person which rows are the same: nothing is written before. Those that are left out count as new rows. `null`
   * when nobody can be asked, so that nothing is done.
   */
  readonly confirm?: (matches: readonly RowMatch[]) => Promise<readonly RowMatch[] | null>;
  readonly onProgress?: (progress: Progress & { readonly doing: string }) => void;
  readonly signal?: AbortSignal;
}

/** What sharing came to. Plain data, as `hwb share --json` prints it. */
export interface ShareReport {
  /**
   * `shared`: the partner's spreadsheet holds their rows. `already-shared`: it did before, and what was missing was added.
   * `unconfirmed`: `matches` must be confirmed by a person. `doubtful`: rows of the spreadsheet may be several of the
   * plan. In both nothing was written.
   */
  readonly status: 'shared' | 'already-shared' | 'unconfirmed' | 'doubtful';
  readonly isDryRun: boolean;
  /** As the plan writes it. */
  readonly organisation: string;
  /** Where the spreadsheet is; `null` while there is none. */
  readonly address: string | null;
  readonly spreadsheetId: string | null;
  /** Sheets that were added to the plan. */
  readonly planSheets: readonly string[];
  /** Rows of the plan that got a Row ID. */
  readonly newRowIds: number;
  /** Tabs that were added to the spreadsheet. */
  readonly tabs: readonly string[];
  /** How many rows of each table are the partner's. */
  readonly rows: Readonly<Record<string, number>>;
  readonly matches: readonly RowMatch[];
  readonly doubtful: readonly DoubtfulMatch[];
  /** What the first sync came to; `null` where there was none. */
  readonly firstSync: SyncReport | null;
}

/**
 * Shares a plan with a partner: makes their spreadsheet, or binds one that is there, writes it into the Partners table,
 * and syncs for the first time, so that both sides know what they have agreed on.
 *
 * @throws PartnerError where it cannot be done as asked; LeaseHeldError, NotSentError, RejectedError, OutcomeUnknownError
 *   and what the plan's workbook throws. Sharing once more goes on from what is there.
 */
export async function sharePartner(
  plan: PlanBook,
  desk: SpreadsheetDesk,
  request: ShareRequest,
  options: ShareOptions,
): Promise<ShareReport> {
  return new Sharing(plan, desk, options).run(request);
}

class Sharing {
  readonly #plan: PlanBook;
  readonly #desk: SpreadsheetDesk;
  readonly #options: ShareOptions;

  constructor(plan: PlanBook, desk: SpreadsheetDesk, options: ShareOptions) {
    this.#plan = plan;
    this.#desk = desk;
    this.#options = options;
  }

  async run({ organisation: asked, sheet }: ShareRequest): Promise<ShareReport> {
    const { isDryRun = false } = this.#options;
    this.#tell('Reading the plan', 0);
    const read = await this.#plan.workbook.read();
    const organisation = findOrganisation(read, asked);
    const spreadsheetId = targetOf(read, organisation, sheet);
    const room = planRoom(read, organisation);
    const isKnown = spreadsheetId !== null && (await this.#plan.kept.read(spreadsheetId)) !== null;
    const report = {
      isDryRun,
      organisation,
      spreadsheetId,
      address: addressOf(read, organisation, sheet),
      planSheets: room.sheets,
      newRowIds: room.rowIds,
      tabs: [],
      rows: rowCounts(read, organisation),
      matches: [],
      doubtful: [],
      firstSync: null,
    };
    if (isDryRun && spreadsheetId === null) return { ...report, status: 'shared' };
    if (spreadsheetId === null) {
      const prepared = await this.#prepare(organisation);
      return this.#make(prepared, report);
    }
    return this.#bind({ organisation, spreadsheetId }, report, isKnown);
  }

  /** Makes room in the plan. @returns The plan with Row IDs, and formulas that show what they come to. */
  async #prepare(organisation: string): Promise<WorkbookSnapshot> {
    const plan = await readCalculated(this.#plan);
    const { changes } = planRoom(plan, organisation);
    if (changes.length === 0) return plan;
    await applyAll(this.#plan.workbook, changes);
    return this.#plan.workbook.read();
  }

  async #make(plan: WorkbookSnapshot, report: Omit<ShareReport, 'status'>): Promise<ShareReport> {
    const { organisation } = report;
    const layouts = sheetsInOrder(partnerSheets(plan, organisation));
    this.#tell('Making the spreadsheet', 1);
    const { spreadsheetId, url } = await this.#desk.create(titleOf(plan, organisation), layouts);
    const place = { organisation, spreadsheetId };
    try {
      await this.#enter(organisation, { googleSheet: url, state: 'Shared' });
      const firstSync = await this.#firstSync(place);
      return {
        ...report,
        status: 'shared',
        spreadsheetId,
        address: url,
        tabs: layouts.map(({ name }) => name),
        firstSync,
      };
    } catch (error) {
      const why = error instanceof Error ? ` ${error.message}` : '';
      throw new PartnerError(
        `The spreadsheet for ${organisation} was made, but sharing did not come to its end.${why} Share again, with this spreadsheet: ${url}`,
        { cause: error },
      );
    }
  }

  async #bind(
    place: PartnerPlace,
    report: Omit<ShareReport, 'status'>,
    isKnown: boolean,
  ): Promise<ShareReport> {
    const { isDryRun = false, holder } = this.#options;
    const { organisation, spreadsheetId } = place;
    this.#tell('Reading the spreadsheet', 1);
    const remote = this.#desk.open(spreadsheetId);
    const theirs = await remote.read();
    const read = await this.#plan.workbook.read();
    // Rows that have yet to get a Row ID are matched as if they had one.
    const trial = await withRowIds(read, organisation);
    const binding = bindSheet(trial, organisation, theirs);
    if (!isKnown) mustBeTheirs(theirs, organisation, binding);
    const tabs = newTabs(trial, organisation, theirs, binding);
    const told = {
      ...report,
      tabs: tabs.map(({ name }) => name),
      matches: isKnown ? [] : binding.matches,
      doubtful: isKnown ? [] : binding.doubtful,
    };
    if (told.doubtful.length > 0) return { ...told, status: 'doubtful' };
    const accepted = await this.#accepted(told.matches);
    if (accepted === null) return { ...told, status: 'unconfirmed' };
    const status = isKnown ? 'already-shared' : 'shared';
    if (isDryRun) return { ...told, status };
    const plan = await this.#prepare(organisation);
    const firstSync = await withLease(this.#desk, place, holder, async (lease) => {
      this.#tell('Writing to the spreadsheet', 2);
      // Made anew from what stands there now: Row IDs that the plan has got just now, rows that moved.
      const now = await remote.read();
      const bound = bindSheet(plan, organisation, now);
      const wanted = new Set(accepted.map(matchKey));
      const changes: Change[] = [
        ...bound.changesFor(bound.matches.filter((match) => wanted.has(matchKey(match)))),
        ...newTabs(plan, organisation, now, bound).map((layout): Change => ({ kind: 'add-sheet', layout })),
      ];
      if (changes.length > 0) await applyAll(remote, changes);
      await this.#enter(organisation, { googleSheet: report.address ?? spreadsheetId });
      if (isKnown) return null;
      return syncRound(pairOf(this.#plan, this.#desk, place, leaseOf(lease)), this.#roundOptions());
    });
    if (firstSync) await this.#enterState(organisation, firstSync);
    return { ...told, status, firstSync };
  }

  async #accepted(matches: readonly RowMatch[]): Promise<readonly RowMatch[] | null> {
    if (matches.length === 0 || this.#options.isDryRun) return matches;
    return (await this.#options.confirm?.(matches)) ?? null;
  }

  async #firstSync(place: PartnerPlace): Promise<SyncReport> {
    this.#tell('Syncing for the first time', 3);
    const report = await withLease(this.#desk, place, this.#options.holder, (lease) =>
      syncRound(pairOf(this.#plan, this.#desk, place, leaseOf(lease)), this.#roundOptions()),
    );
    await this.#enterState(place.organisation, report);
    return report;
  }

  #roundOptions() {
    const { now, signal } = this.#options;
    return { ...(now && { now }), ...(signal && { signal }) };
  }

  async #enterState(organisation: string, { status, conflicts }: SyncReport): Promise<void> {
    if (status !== 'done') return;
    const at = this.#options.now?.() ?? new Date();
    await this.#enter(organisation, { lastSynced: dayOf(at), state: stateText(conflicts.length) });
  }

  async #enter(organisation: string, state: Parameters<typeof partnerStateChanges>[2]): Promise<void> {
    const { workbook } = this.#plan;
    const changes = partnerStateChanges(await workbook.read(), organisation, state);
    if (changes.length > 0) await applyAll(workbook, changes);
  }

  #tell(doing: string, done: number): void {
    this.#options.signal?.throwIfAborted();
    this.#options.onProgress?.({ doing, done, total: 4 });
  }
}

async function applyAll(workbook: Workbook, changes: readonly Change[]): Promise<void> {
  const { refused } = await workbook.apply(changes, { allOrNothing: true });
  const real = refused.find(({ reason }) => reason !== 'others-refused') ?? refused[0];
  if (real) throw new PartnerError(`Nothing was written to "${workbook.name}". ${refusalSentence(real)}`);
}

/** The spreadsheet that is meant: the one that was asked for, else the one of the Partners table; `null` for a new one. */
function targetOf(plan: WorkbookSnapshot, organisation: string, sheet: string | undefined): string | null {
  const list = partnersList(plan);
  const entry = entryOf(list, organisation);
  const target = ownTarget(entry, sheet);
  const other = list?.entries.find((one) => target !== null && one !== entry && one.spreadsheetId === target);
  if (other === undefined) return target;
  throw new PartnerError(
    `This is the spreadsheet of ${other.organisation}, and a partner sees their own rows only. Choose another spreadsheet for ${organisation}, or have one made.`,
  );
}

/** The spreadsheet that an organisation has, or is to have. */
function ownTarget(entry: PartnerEntry | null, sheet: string | undefined): string | null {
  const asked = sheet === undefined ? null : spreadsheetIdOf(sheet);
  if (sheet !== undefined && asked === null)
    throw new PartnerError(
      `"${clip(sheet)}" is no address of a Google Sheet. Copy it from the browser: it looks like https://docs.google.com/spreadsheets/d/…`,
    );
  if (entry === null || entry.address === null) return asked;
  if (entry.spreadsheetId === null)
    throw new PartnerError(
      `The Partners table gives "${clip(entry.address)}" as the Google Sheet of ${entry.organisation}, which is no address. Clear that cell, or put the address there.`,
    );
  if (asked !== null && asked !== entry.spreadsheetId)
    throw new PartnerError(
      `The plan is shared with ${entry.organisation} already, in ${clip(entry.address)}. To use another spreadsheet, clear the cell Google Sheet of its row in the Partners table first.`,
    );
  return entry.spreadsheetId;
}

function addressOf(plan: WorkbookSnapshot, organisation: string, sheet: string | undefined): string | null {
  return entryOf(partnersList(plan), organisation)?.address ?? sheet?.trim() ?? null;
}

function titleOf(plan: WorkbookSnapshot, organisation: string): string {
  return `${planTitle(plan)} – ${organisation}`.slice(0, 200);
}

function rowCounts(plan: WorkbookSnapshot, organisation: string): Record<string, number> {
  const rows = partnerRows(plan, organisation);
  return Object.fromEntries(
    partnerTableNames.map((name) => [partnerTables[name].name, rows[name].rows.length]),
  );
}

/** A spreadsheet that another plan has synced with, and that knows no row of this one, is another's. */
function mustBeTheirs(theirs: WorkbookSnapshot, organisation: string, { known }: Binding): void {
  const named = organisationsIn(theirs);
  const key = organisationKey(organisation);
  if (named.length > 0 && !named.some((name) => isNamed(name, key))) {
    throw new PartnerError(
      `"${theirs.name}" holds rows of ${clip(named[0] ?? '')}, and none of ${organisation}. Choose another spreadsheet, or have one made.`,
    );
  }
  const mark = readMark(theirs);
  if (mark === null || mark.pairId === null || known > 0) return;
  throw new PartnerError(
    `"${theirs.name}" is shared with another plan or another partner. Choose another spreadsheet, or have one made.`,
  );
}

function newTabs(
  plan: WorkbookSnapshot,
  organisation: string,
  theirs: WorkbookSnapshot,
  { missing }: Binding,
): SheetLayout[] {
  const sheets = partnerSheets(plan, organisation);
  const hasHowTo = theirs.sheets.some(({ name }) => name.toLowerCase() === howToName.toLowerCase());
  const wanted = [...(hasHowTo ? [] : [sheets.howTo]), ...missing.map((name) => sheets[name])];
  return wanted.map((layout) => ({ ...layout, name: freeSheetName(theirs, layout.name) }));
}

/** The plan as it will stand once its rows have Row IDs, so that matches can be shown before anything is written. */
async function withRowIds(plan: WorkbookSnapshot, organisation: string): Promise<WorkbookSnapshot> {
  const { changes } = planRoom(plan, organisation);
  if (changes.length === 0) return plan;
  const trial = memoryOfSnapshot(plan);
  await trial.apply(changes);
  return trial.read();
}

/** The rows of a match wherever Row IDs come from. */
function matchKey({ table, plan, partner }: RowMatch): string {
  return JSON.stringify([table, plan.label, plan.text, partner.label, partner.text]);
}

/** The organisations that the rows of a spreadsheet name. */
function organisationsIn(theirs: WorkbookSnapshot): string[] {
  const { actions, measurements, updates } = readPartnerTables(theirs);
  const names = [
    ...actions.rows.map(({ values }) => values.organisation),
    ...measurements.rows.map(({ values }) => values.reportedBy),
    ...updates.rows.map(({ values }) => values.organisation),
  ];
  return names.flatMap((name) => (name === null || name.trim() === '' ? [] : [name.trim()]));
}
