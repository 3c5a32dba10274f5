import type { SyncReport } from '../../../src/sync/sync-report.ts';
import type { Round, World } from './world.ts';

/** Holds what a round did against what it told. */
export function judgeReport(world: World, round: Round, report: SyncReport | null): void {
  if (report === null) {
    world.count('rounds failed');
    return;
  }
  world.count(`rounds ${report.status}`);
  for (const { code } of report.guards) world.count(`guard: ${code}`);
  for (const { reason } of report.conflicts) world.count(`conflict: ${reason}`);
  if (report.refused.length > 0) world.count('rounds with something refused');
  const wrote = round.effectiveWrites > 0;
  const isBusy = report.guards.every(({ code }) => code === 'busy');
  if (report.status === 'stopped') {
    if (wrote || (round.saves > 0 && !isBusy)) {
      world.fault(
        'S6',
        `a round wrote although it was stopped (${report.guards.map(({ code }) => code).join(', ')})`,
      );
    }
    return;
  }
  for (const { key } of report.conflicts) {
    if (wrote && round.persisted && !round.persisted.has(key)) {
      world.fault('S8', `the conflict ${key} was not in the record when the round wrote`);
    }
  }
}
