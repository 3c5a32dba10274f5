import type { Cell } from '../../../src/grid/cell.ts';
import type { Side } from '../../../src/merge/merge-result.ts';
import { joinedReport } from '../../../src/sync/joined-report.ts';
import { readRecordText, recordText } from '../../../src/sync/record-text.ts';
import type { SyncLease } from '../../../src/sync/sync-lease.ts';
import type { SyncNews, SyncOptions, SyncPair } from '../../../src/sync/sync-pair.ts';
import type { SyncRecord } from '../../../src/sync/sync-record.ts';
import type { SyncedChange, SyncReport } from '../../../src/sync/sync-report.ts';
import { syncRound } from '../../../src/sync/sync-round.ts';
import { undoSync } from '../../../src/sync/undo-sync.ts';
import type { Change } from '../../../src/workbook/change.ts';
import type { WorkbookSnapshot } from '../../../src/workbook/workbook.ts';
import { judgeAgreed } from './judge-agreed.ts';
import { judgeReport } from './judge-report.ts';
import { judgeUndo } from './judge-undo.ts';
import { tokensIn } from './ledger.ts';
import { sharedWith } from './model-tables.ts';
import { WatchedPort } from './watched-port.ts';
import type { Plan, Round, Spreadsheet, World } from './world.ts';

/** Thrown by the model where a record cannot be saved. */
class SaveFailed extends Error {
  override readonly name = 'SaveFailed';
}

/**
 * A sync with one partner, watched from all sides: a round, and others where that has left something to do.
 *
 * @returns What it came to; `null` where it failed.
 */
export async function syncOnce(
  world: World,
  plan: Plan,
  spreadsheet: Spreadsheet,
  options: Pick<SyncOptions, 'resolutions' | 'confirmed'>,
  isNested = false,
): Promise<SyncReport | null> {
  let report = await watchedRound(world, plan, spreadsheet, options, isNested);
  for (let count = 1; report?.goesOn && count < 4; count += 1) {
    const next = await watchedRound(world, plan, spreadsheet, { continues: true }, isNested);
    report = next && joinedReport(report, next);
  }
  return report;
}

async function watchedRound(
  world: World,
  plan: Plan,
  spreadsheet: Spreadsheet,
  options: Pick<SyncOptions, 'resolutions' | 'confirmed' | 'continues'>,
  isNested: boolean,
): Promise<SyncReport | null> {
  const round = newRound('sync', plan, spreadsheet, isNested, options.resolutions ?? []);
  const { pair, ports } = pairOf(world, round);
  const said = options.resolutions?.map(({ key, pick }) => `${key} ${pick}`) ?? [];
  world.tell(
    `${plan.name} syncs with ${spreadsheet.partner}${said.length > 0 ? `, picks ${said.join(', ')}` : ''}${options.confirmed ? `, confirms ${options.confirmed.join(', ')}` : ''}`,
  );
  world.count('rounds');
  let report: SyncReport | null = null;
  try {
    report = await syncRound(pair, {
      ...options,
      now: () => new Date(0),
      companions: (news, snapshot) => logChanges(news, snapshot),
    });
    world.tell(
      `   ${report.status}: in ${report.cameIn.length}, out ${report.wentOut.length}, conflicts ${report.conflicts.map(({ key, reason }) => `${key} (${reason})`).join(', ') || 'none'}, guards ${report.guards.map(({ code }) => code).join(', ') || 'none'}, refused ${report.refused.length}`,
    );
  } catch (error) {
    if (!round.hadTrouble) throw error;
    world.tell(`   failed: ${String(error)}`);
  }
  judgeReport(world, round, report);
  const isUndoable = report?.status === 'done' && report.cameIn.length + report.wentOut.length > 0;
  if (report === null || report.status === 'unknown') plan.lastLines.delete(spreadsheet.partner);
  else if (isUndoable)
    plan.lastLines.set(
      spreadsheet.partner,
      linesSince(plan.lastLines.get(spreadsheet.partner), report, options),
    );
  for (const port of [ports.local, ports.remote]) port.other = null;
  world.findLosses(`after ${plan.name} synced with ${spreadsheet.partner}`);
  return report;
}

type Lines = Readonly<Record<Side, readonly SyncedChange[]>>;

/** What an undo would take back: the lines of a round, and of the one that it goes on from. */
function linesSince(
  first: Lines | undefined,
  { cameIn, wentOut }: SyncReport,
  { continues = false }: Pick<SyncOptions, 'continues'>,
): Lines {
  if (!continues || first === undefined) return { local: cameIn, remote: wentOut };
  // Of a row that was changed and then removed the undo brings back what stood there first: the removal says nothing new.
  const isTold = ({ kind, table, rowId }: SyncedChange) =>
    kind === 'row-removed' && first.remote.some((line) => line.table === table && line.rowId === rowId);
  return {
    local: [...first.local, ...cameIn],
    remote: [...first.remote, ...wentOut.filter((line) => !isTold(line))],
  };
}

/** Takes the last round with a partner back. */
export async function undoOnce(world: World, plan: Plan, spreadsheet: Spreadsheet): Promise<void> {
  const round = newRound('undo', plan, spreadsheet, false, []);
  const { pair } = pairOf(world, round);
  const lines = plan.lastLines.get(spreadsheet.partner);
  const before = { local: plan.book.snapshot(), remote: spreadsheet.book.snapshot() };
  const stood = spreadsheet.book.tokens();
  world.tell(`${plan.name} takes back the last round with ${spreadsheet.partner}`);
  try {
    const report = await undoSync(pair, {
      now: () => new Date(0),
      companions: ({ struck }, snapshot) =>
        logLines(
          struck.map(({ before }) => tokensIn(before)),
          snapshot,
        ),
    });
    world.tell(`   ${report.status}: ${report.moved.map(({ sentence }) => sentence).join(' ')}`);
    world.count(`undo ${report.status}`);
    if (report.status === 'done' && lines && !round.wasDisturbed && !round.hadTrouble) {
      judgeUndo(world, round, lines, before, report);
    }
  } catch (error) {
    if (!round.hadTrouble) throw error;
    world.tell(`   failed: ${String(error)}`);
  }
  const stands = spreadsheet.book.tokens();
  for (const token of stood) if (!stands.has(token)) world.undone.add(token);
  plan.lastLines.delete(spreadsheet.partner);
  world.findLosses(`after ${plan.name} took back a round with ${spreadsheet.partner}`);
}

function newRound(
  kind: Round['kind'],
  plan: Plan,
  spreadsheet: Spreadsheet,
  isNested: boolean,
  resolutions: readonly { readonly key: string }[],
): Round {
  return {
    kind,
    plan,
    spreadsheet,
    isNested,
    record: undefined,
    earlier: [],
    loaded: undefined,
    resolvedKeys: new Set(resolutions.map(({ key }) => key)),
    persisted: null,
    hadTrouble: false,
    wasDisturbed: false,
    saves: 0,
    effectiveWrites: 0,
  };
}

function pairOf(world: World, round: Round) {
  const { plan, spreadsheet } = round;
  const local = new WatchedPort(world, round, 'local');
  const remote = new WatchedPort(world, round, 'remote');
  local.other = remote;
  remote.other = local;
  const { partner } = spreadsheet;
  const pair: SyncPair = {
    local,
    remote,
    store: {
      load: async () => {
        const text = plan.records.get(partner);
        round.record = text === undefined ? null : await readRecordText(text);
        round.loaded = round.record;
        return round.record;
      },
      save: async (record) => save(world, round, record, { local, remote }),
    },
    tables: () => sharedWith(partner, world.circumstances.tables),
    ...(world.circumstances.hasLease && { lease: leaseOf(round) }),
  };
  return { pair, ports: { local, remote } };
}

async function save(
  world: World,
  round: Round,
  record: SyncRecord,
  ports: { readonly local: WatchedPort; readonly remote: WatchedPort },
): Promise<void> {
  const { plan, spreadsheet } = round;
  if (world.strikes('record cannot be saved', 0.015, round)) throw new SaveFailed('before');
  const text = await recordText(record);
  if (text !== plan.records.get(spreadsheet.partner)) {
    round.saves += 1;
    world.version += 1;
  }
  plan.records.set(spreadsheet.partner, text);
  judgeAgreed(world, round, record, ports);
  const saved = await readRecordText(text);
  if (saved === null) throw new Error('A record that was saved cannot be read.');
  if (round.record) round.earlier.unshift(round.record);
  round.record = saved;
  world.tell(`-- saves the record${record.intent ? ' with an intent' : ''}`);
  if (world.strikes('record is saved, and saving fails', 0.01, round)) throw new SaveFailed('after');
}

function leaseOf(round: Round): SyncLease {
  const { spreadsheet } = round;
  return {
    take: async () => {
      if (spreadsheet.holder !== null) return null;
      spreadsheet.holder = round;
      spreadsheet.fence += 1;
      const release = async () => {
        if (spreadsheet.holder === round) spreadsheet.holder = null;
      };
      return { fence: spreadsheet.fence, release };
    },
  };
}

/** The log of conflicts: the values of new and of settled ones, a line for each, on a sheet of the plan. */
function logChanges(news: SyncNews, plan: WorkbookSnapshot): Change[] {
  const clashes = [...news.conflicts, ...news.resolved].map(({ local, remote }) =>
    [local, remote].flatMap(tokensIn),
  );
  return logLines([...clashes, ...news.struck.map(({ before }) => tokensIn(before))], plan);
}

function logLines(entries: readonly (readonly string[])[], plan: WorkbookSnapshot): Change[] {
  const log = plan.sheets.find(({ name }) => name === 'Log');
  const lines = entries.map((tokens) => tokens.join(' '));
  const first = log?.grid.rows.length ?? 0;
  return lines.flatMap((line, index): Change[] => {
    const value: Cell = line;
    return line === ''
      ? []
      : [{ kind: 'set-cell', sheet: 'Log', rowIndex: first + index, columnIndex: 0, expected: null, value }];
  });
}
