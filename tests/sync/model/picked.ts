import type { Resolution } from '../../../src/sync/sync-report.ts';
import { tokensIn } from './ledger.ts';
import type { World } from './world.ts';

/** An officer who picks has both values before their eyes. */
export function replacedBy(world: World, pick: Resolution['pick'], local: unknown, remote: unknown): void {
  world.count('conflicts settled');
  const loser = pick === 'local' ? remote : local;
  if (pick !== 'both') for (const token of tokensIn(loser)) world.ledger.replaced.add(token);
}
