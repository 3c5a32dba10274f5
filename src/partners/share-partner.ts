import type { SyncReport } from '../sync/sync-report.ts';
import { syncRound } from '../sync/sync-round.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import type { Change } from '../workbook/change.ts';
import { memoryOfSnapshot } from '../workbook/memory/memory-of-snapshot.ts';
import type { SheetLayout } from '../workbook/sheet-layout.ts';
import type { SpreadsheetDesk } from '../workbook/spreadsheet-desk.ts';
import type { Workbook, WorkbookSnapshot } from '../workbook/workbook.ts';
import { type Binding, bindSheet, type RowMatch } from './binding/bind-sheet.ts';
import { PartnerError } from './errors.ts';
import { findOrganisation } from './find-organisation.ts';
import { freeSheetName } from './free-sheet-name.ts';
import { howToName } from './how-to-sheet.ts';
import { newRows } from './new-rows.ts';
import { partnerRows } from './partner-rows.ts';
import { partnerSheets, sheetsInOrder } from './partner-sheets.ts';
import { partnerStateChanges } from './partner-state.ts';
import { partnerTableNames, partnerTables } from './partner-tables.ts';
import { type PlanBook, readCalculated } from './plan-book.ts';
import { planRoom } from './plan-room.ts';
import type { ShareOptions, ShareReport, ShareRequest } from './share-report.ts';
import { addressOf, mustBeTheirs, targetOf } from './share-target.ts';
import { dayOf, leaseOf, type PartnerPlace, pairOf, stateText, withLease } from './sync-partner.ts';
import { planTitle } from './who-to-ask.ts';

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
    const spreadsheetId = targetOf(read, organisation, sheet, this.#desk.pages);
    const room = planRoom(read, organisation);
    const isKnown = spreadsheetId !== null && (await this.#plan.kept.read(spreadsheetId)) !== null;
    const report = {
      isDryRun,
      organisation,
      spreadsheetId,
      address: addressOf(read, organisation, sheet, this.#desk.pages),
      planSheets: room.sheets,
      newRowIds: room.rowIds,
      tabs: [],
      rows: rowCounts(read, organisation),
      matches: [],
      doubtful: [],
      newRows: [],
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
      newRows: isKnown ? [] : newRows(trial, organisation, theirs, binding),
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

function titleOf(plan: WorkbookSnapshot, organisation: string): string {
  return `${planTitle(plan)} – ${organisation}`.slice(0, 200);
}

function rowCounts(plan: WorkbookSnapshot, organisation: string): Record<string, number> {
  const rows = partnerRows(plan, organisation);
  return Object.fromEntries(
    partnerTableNames.map((name) => [partnerTables[name].name, rows[name].rows.length]),
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
  const emptied = theirs.sheets.find(
    ({ name, grid }) =>
      wanted.some((layout) => layout.name.toLowerCase() === name.toLowerCase()) &&
      grid.rows.every((row) => row.every((cell) => cell === null)),
  );
  if (emptied)
    throw new PartnerError(
      `The tab "${emptied.name}" of "${theirs.name}" is empty. Restore it there (File, Version history), or delete the tab, then share again.`,
    );
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
