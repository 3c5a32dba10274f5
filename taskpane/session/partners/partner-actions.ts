import type { RowMatch } from '../../../src/partners/binding/bind-sheet.ts';
import type { ShareRequest } from '../../../src/partners/share-report.ts';
import type { Pick as ConflictPick, SyncReport } from '../../../src/sync/sync-report.ts';
import type { Progress } from '../../../src/workbook/workbook.ts';
import { activateCell } from '../../excel/activate-cell.ts';
import type { GatewayAccess, GatewayDesk } from '../gateway-access.ts';
import type { JobTools } from '../jobs.ts';
import type { Notice, PaneActions } from '../pane-state.ts';
import type { Session } from '../session.ts';
import { showAgain } from '../views-of-plan.ts';
import { PartnerWork } from './partner-work.ts';
import { withPickForAll } from './pick-all.ts';
import { matchesOf, sameMatches, shareNotice } from './share-words.ts';
import { shortName } from './short-name.ts';
import { type Synced, syncNotice, undoNotice } from './sync-notice.ts';

type PartnerActions = Pick<
  PaneActions,
  | 'connect'
  | 'lookAtGateway'
  | 'signIn'
  | 'share'
  | 'confirmMatches'
  | 'dismissShared'
  | 'sync'
  | 'pick'
  | 'pickAll'
  | 'undoSync'
  | 'goToRow'
>;

/** Who syncs, as others read it while they wait. */
const holder = 'The add-in';

/** What the Partners view does, once it was opened. */
export interface Partners {
  readonly actions: PartnerActions;
  /** Shows the partners of the plan as it was last read; asks the gateway where nobody has yet. */
  readonly open: () => Promise<void>;
}

/** Gets ready what the Partners view does. */
export async function openPartners(session: Session, access: GatewayAccess): Promise<Partners> {
  const work = new PartnerWork(session, await session.engine.loadPartnerEngine(), access);
  await work.look();
  session.whenShown(() => {
    // Nobody asked for this look: what it cannot see it shows at the next one.
    if (session.store.get().view === 'partners') work.look().catch(() => undefined);
  });
  return {
    actions: partnerActions(work),
    open: async () => {
      await work.look();
      if (work.gateway.kind === 'unknown') await work.askGateway();
      else await work.lookAtGateway();
    },
  };
}

function partnerActions(work: PartnerWork): PartnerActions {
  const { session, engine, book } = work;
  const { jobs } = session;
  /** What `share` was asked for while its matches wait to be confirmed. */
  let asked: ShareRequest | null = null;
  let seen: readonly RowMatch[] = [];

  const share = async (request: ShareRequest, tools: JobTools, confirmed: readonly RowMatch[] | null) => {
    const desk = await readyDesk(work);
    if (desk === null) return notReady(work);
    const name = shortName(request.organisation);
    const report = await changing(work, () =>
      engine.sharePartner(book, desk, request, {
        holder,
        signal: tools.signal,
        onProgress: (progress) => tools.onProgress(worded(`Sharing with ${name}`, progress)),
        ...(confirmed && {
          // Only what the person has looked at: a sheet that changed meanwhile is shown again.
          confirm: async (matches) => (sameMatches(matches, confirmed) ? matches : null),
        }),
      }),
    );
    asked = null;
    seen = [];
    work.matches = null;
    if (report.status === 'unconfirmed') {
      asked = request;
      seen = report.matches;
      work.matches = matchesOf(report, request);
    } else if (report.address !== null && report.status !== 'doubtful') {
      work.shared = { organisation: report.organisation, address: report.address };
      work.note(report.organisation, { report: null, fault: null, picks: new Map() });
    }
    work.show();
    return shareNotice(report);
  };

  return {
    connect: (code) =>
      jobs.run('Connecting to Google', async () => {
        if (code !== undefined && !work.access.take(code)) {
          work.gateway = {
            kind: 'no-code',
            fault: 'That is no access code. Copy it from the terminal in which the gateway was started.',
          };
          work.show();
          return notConnected;
        }
        await work.askGateway();
        const { gateway } = work;
        return gateway.kind === 'ready'
          ? { kind: gateway.status.isReady ? 'success' : 'info', text: gateway.status.sentence }
          : notConnected;
      }),
    lookAtGateway: () => work.lookAtGateway(),
    signIn: () =>
      jobs.run('Opening Google’s page', async () => {
        const desk = needDesk(work);
        if (desk === null || work.gateway.kind !== 'ready') return notConnected;
        const { address } = await desk.signIn();
        work.gateway = { ...work.gateway, signInAddress: address };
        work.show();
        return { kind: 'info', text: 'Sign in on the page that has opened in the browser, then come back.' };
      }),
    share: (request) =>
      jobs.run(`Sharing with ${shortName(request.organisation)}`, (tools) => share(request, tools, null), {
        canCancel: true,
      }),
    confirmMatches: async (isRight) => {
      if (asked === null || !isRight) {
        asked = null;
        work.matches = null;
        work.show();
        return;
      }
      const request = asked;
      await jobs.run(
        `Sharing with ${shortName(request.organisation)}`,
        (tools) => share(request, tools, seen),
        { canCancel: true },
      );
    },
    dismissShared: () => {
      work.shared = null;
      work.show();
    },
    sync: (organisation, confirmed = []) => {
      const chosen = organisation === null ? work.organisations : [organisation];
      const title =
        organisation === null ? 'Syncing with all partners' : `Syncing with ${shortName(organisation)}`;
      return jobs.run(
        title,
        async (tools) => {
          const desk = await readyDesk(work);
          if (desk === null) return notReady(work);
          if (chosen.length === 0) return { kind: 'info', text: 'The plan is not shared with anyone yet.' };
          const synced = await changing(work, () => syncEach(desk, chosen, confirmed, tools));
          return syncNotice(synced);
        },
        { canCancel: true },
      );
    },
    pick: (organisation, conflict, pick) => {
      const picks = new Map(work.newsOf(organisation).picks);
      if (pick === null) picks.delete(conflict);
      else picks.set(conflict, pick);
      work.note(organisation, { picks });
      work.show();
    },
    pickAll: (organisation, pick) => {
      const picks =
        pick === null
          ? new Map<string, ConflictPick>()
          : withPickForAll(work.conflictsOf(organisation), work.newsOf(organisation).picks, pick);
      work.note(organisation, { picks });
      work.show();
    },
    undoSync: (organisation) =>
      jobs.run(`Undoing the last sync with ${shortName(organisation)}`, async () => {
        const desk = await readyDesk(work);
        if (desk === null) return notReady(work);
        const [outcome] = await changing(work, () =>
          engine.undoPartners(book, desk, { partner: organisation, holder }),
        );
        if (outcome === undefined) return { kind: 'info', text: 'There is no sync left to undo.' };
        if (outcome.report === null) return { kind: 'error', text: outcome.failure ?? 'Not undone.' };
        if (outcome.report.status === 'done')
          work.note(organisation, { report: null, fault: null, picks: new Map() });
        work.show();
        return undoNotice(shortName(organisation), outcome.report);
      }),
    goToRow: (place) =>
      jobs.run('Going to the cell', async () => {
        const found =
          engine.findPlanCell(session.snapshot, place) ?? engine.findPlanCell(await session.read(), place);
        if (found === null) {
          return {
            kind: 'info',
            text: `The plan has no such row any more: ${place.table} ${shortName(place.row)}.`,
          };
        }
        await activateCell(session.access, found.sheet, found.cell);
        return null;
      }),
  };

  /** Syncs with one partner after the other: picks are each partner's own. */
  async function syncEach(
    desk: GatewayDesk,
    organisations: readonly string[],
    confirmed: Parameters<PaneActions['sync']>[1],
    { signal, onProgress }: JobTools,
  ): Promise<Synced[]> {
    const at = new Date();
    const synced: Synced[] = [];
    const count = organisations.length;
    const ordered = await engine.organisationsInOrder(book, organisations);
    for (const [index, organisation] of ordered.entries()) {
      signal.throwIfAborted();
      const tell = ({ doing, done, total }: Progress & { readonly doing: string }) =>
        onProgress(
          worded(`Syncing with ${shortName(organisation)}`, {
            doing,
            done: index + (total > 0 ? done / total : 0),
            total: count,
          }),
        );
      const resolutions = [...work.newsOf(organisation).picks].map(([key, pick]) => ({ key, pick }));
      const [outcome] = await engine.syncPartners(book, desk, {
        partner: organisation,
        holder,
        now: () => at,
        resolutions,
        confirmed: confirmed ?? [],
        onProgress: tell,
        signal,
      });
      if (outcome === undefined) continue;
      const { report, failure } = outcome;
      work.note(organisation, {
        report,
        fault: failure,
        ...(report?.status === 'done' && { picks: new Map() }),
      });
      synced.push({
        organisation: shortName(organisation),
        report,
        failure,
        unused: unusedPicks(report, resolutions),
      });
      if (failure === null) continue;
      // Where the gateway itself is the obstacle, the others would meet it too.
      await work.askGateway();
      if (!isReady(work)) break;
    }
    return synced;
  }
}

const notConnected: Notice = { kind: 'error', text: 'Not connected to Google. What to do stands below.' };

function needDesk(work: PartnerWork): GatewayDesk | null {
  const { desk } = work;
  if (desk === null) {
    work.gateway = { kind: 'no-code', fault: null };
    work.show();
  }
  return desk;
}

/** The gateway, where Google can be used: what it could not do when it was last asked, it may be able to do by now. */
async function readyDesk(work: PartnerWork): Promise<GatewayDesk | null> {
  const desk = needDesk(work);
  if (desk !== null && !isReady(work)) await work.askGateway();
  return isReady(work) ? desk : null;
}

function isReady({ gateway }: PartnerWork): boolean {
  return gateway.kind === 'ready' && gateway.status.isReady;
}

function notReady({ gateway }: PartnerWork): Notice {
  if (gateway.kind === 'ready') return { kind: 'error', text: gateway.status.sentence };
  return gateway.kind === 'away' ? { kind: 'error', text: gateway.sentence } : notConnected;
}

/**
 * Does what changes the workbook: earlier changes can no longer be taken back safely then, and all is read again, also
 * when it came to nothing half way.
 */
async function changing<Result>(work: PartnerWork, change: () => Promise<Result>): Promise<Result> {
  const { session } = work;
  const after = async () => {
    session.remember(null);
    await showAgain(session);
    await work.reload();
  };
  let result: Result;
  try {
    result = await change();
  } catch (error) {
    await work.askGateway();
    // What went wrong first is what people have to know.
    await after().catch(() => undefined);
    throw error;
  }
  await after();
  return result;
}

function worded(title: string, { doing, done, total }: Progress & { readonly doing: string }) {
  return { done, total, title: `${title}: ${doing.charAt(0).toLowerCase()}${doing.slice(1)}` };
}

/** How many conflicts stand in spite of a pick: one of their sides has moved since it was shown. */
function unusedPicks(report: SyncReport | null, picks: readonly { readonly key: string }[]): number {
  const keys = new Set(picks.map(({ key }) => key));
  return report?.status === 'done' ? report.conflicts.filter(({ key }) => keys.has(key)).length : 0;
}
