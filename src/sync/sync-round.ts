import { agreedBase } from './agreed-base.ts';
import { busy, markGuards } from './mark-guards.ts';
import { readSides, type Snapshots } from './read-sides.ts';
import { tableOf } from './round-ledger.ts';
import { RoundWriter } from './round-writer.ts';
import { stoppedReport } from './stopped-report.ts';
import { readMark } from './sync-mark.ts';
import type { SyncOptions, SyncPair } from './sync-pair.ts';
import type { SyncGuard, SyncRefusal, SyncReport } from './sync-report.ts';
import { planTable } from './table-round.ts';

/**
 * Brings a plan and a partner's spreadsheet together: reads both, merges, and writes to each what the other changed. The
 * rules and what holds whatever goes wrong are in `README.md`.
 *
 * @returns What it came to; a round that was stopped by a guard has written nothing.
 * @throws NotSentError or RejectedError when the spreadsheet cannot be reached or refuses; what the plan's workbook throws.
 *   Nothing is lost then: the next round goes on from what is there.
 */
export async function syncRound(pair: SyncPair, options: SyncOptions = {}): Promise<SyncReport> {
  const held = pair.lease && !options.isDryRun ? await pair.lease.take() : undefined;
  if (held === null) return stoppedReport([busy], options);
  try {
    return await round(pair, options, held?.fence ?? 0);
  } finally {
    await held?.release();
  }
}

async function round(pair: SyncPair, options: SyncOptions, fence: number): Promise<SyncReport> {
  const { local, remote, store } = pair;
  const tell = (doing: string, done: number) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ doing, done, total: 5 });
  };
  tell('Reading the plan', 0);
  const record = await store.load();
  const before = await local.read();
  tell('Reading the partner’s spreadsheet', 1);
  const remoteRead = await remote.read();
  tell('Comparing', 2);
  const snapshots: Snapshots = { before, remote: remoteRead, local: await local.read() };
  const mark = readMark(remoteRead);
  const tables = pair.tables(snapshots.local);
  const base = agreedBase(record, mark, { tables, remote: remoteRead });
  const sides = readSides(tables, snapshots, (table) => tableOf(base, table));
  const structure = [...markGuards(record, mark, fence), ...sides.guards].filter(isOpen(options));
  if (structure.length > 0) return stoppedReport(structure, options);
  const shown = record?.conflicts ?? [];
  const rounds = sides.readings.map((readings) =>
    planTable(
      readings,
      tableOf(base, readings.local.shared.definition.name),
      shown,
      options.resolutions ?? [],
    ),
  );
  const guards = rounds.flatMap((table) => table.guards).filter(isOpen(options));
  const conflicts = rounds.flatMap((table) => table.conflicts);
  if (guards.length > 0) return { ...stoppedReport(guards, options), conflicts };
  const { hasLeaving } = sides;
  const decided = { record, base, mark, fence, snapshots, rounds, conflicts, hasLeaving };
  const report = await new RoundWriter(pair, options, decided).run(tell);
  // What was left out on a person's word is told each time: else it would pass for in step.
  const leftOut = sides.guards.filter(({ code }) => code === 'header-missing').map(leftOutRefusal);
  return { ...report, refused: [...report.refused, ...leftOut] };
}

function isOpen({ confirmed = [] }: SyncOptions): (guard: SyncGuard) => boolean {
  return ({ code, canConfirm }) => !(canConfirm && confirmed.includes(code));
}

function leftOutRefusal({ side, table, sentence }: SyncGuard): SyncRefusal {
  const name = table ?? '';
  return { side, table: name, sheet: name, cell: null, row: '', sentence: `Left out: ${sentence}` };
}
