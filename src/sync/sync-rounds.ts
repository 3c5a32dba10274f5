import { joinedReport } from './joined-report.ts';
import type { SyncOptions, SyncPair } from './sync-pair.ts';
import type { SyncReport } from './sync-report.ts';
import { syncRound } from './sync-round.ts';

/** The last words come in, the copies that hid some of them have Row IDs, and the rows leave. */
const mostRounds = 4;

/**
 * A round, and those that it leaves something to do for (`SyncReport.goesOn`), so that the next sync finds nothing. People
 * take them as one: undoing takes them all back.
 *
 * @throws As `syncRound` does.
 */
export async function syncRounds(pair: SyncPair, options: SyncOptions = {}): Promise<SyncReport> {
  let report = await syncRound(pair, options);
  // What people settled was about the first round.
  const { resolutions: _, ...rest } = options;
  for (let count = 1; report.goesOn && count < mostRounds; count += 1) {
    report = joinedReport(report, await syncRound(pair, { ...rest, continues: true }));
  }
  return report;
}
