import type { SyncRecord } from '../../../src/sync/sync-record.ts';
import { anyRow, heldKey, nameless } from './held-values.ts';
import { show } from './people.ts';
import type { WatchedPort } from './watched-port.ts';
import type { Round, World } from './world.ts';

/** A value that was not agreed on before. */
interface Fresh {
  readonly key: string;
  readonly namelessKey: string;
  readonly anyKey: string;
  readonly place: string;
  readonly value: unknown;
}

/**
 * Holds a record against what stood on both sides: each value that is newly agreed on stood in the plan whenever the
 * round read it, or was written there, and in the spreadsheet likewise.
 */
export function judgeAgreed(
  world: World,
  { plan, spreadsheet, loaded }: Round,
  record: SyncRecord,
  { local, remote }: { readonly local: WatchedPort; readonly remote: WatchedPort },
): void {
  const ever = plan.agreedEver.get(spreadsheet.partner) ?? new Set<string>();
  plan.agreedEver.set(spreadsheet.partner, ever);
  const fresh: Fresh[] = [];
  for (const [name, { rowIds, columns }] of record.base) {
    for (const [column, values] of columns) {
      for (const [index, value] of values.entries()) {
        const id = rowIds[index];
        if (value === undefined || id === null || id === undefined) continue;
        const key = heldKey(name, id, column, value);
        if (!ever.has(key))
          fresh.push({
            key,
            namelessKey: heldKey(name, nameless, column, value),
            anyKey: heldKey(name, anyRow, column, value),
            place: `${column} of ${id}`,
            value,
          });
        ever.add(key);
      }
    }
  }
  if (fresh.length === 0) return;
  // After a write whose outcome was not known, what counts was read in an earlier round.
  const isLate = loaded?.intent !== null && loaded?.intent !== undefined;
  // By these two it was decided; a third one only looks what became of a write that failed.
  const here = local.held.slice(0, 2);
  const there = remote.held;
  // A row without a Row ID may be found to be the row in question.
  const holds = (held: ReadonlySet<string>, { key, namelessKey }: Fresh) =>
    held.has(key) || (!hasRow(held, key) && held.has(namelessKey));
  for (const one of fresh) {
    const { key, place, value } = one;
    const writtenTo = ({ written }: WatchedPort) => written.has(key) || written.has(one.namelessKey);
    const isNew = here[0] !== undefined && !hasRow(here[0], key) && here.at(-1)?.has(key);
    // What was sent out stood in the plan when it was read last, whatever stood there before.
    const wasSent =
      remote.written.has(key) && here.at(-1) !== undefined && holds(here.at(-1) ?? new Set(), one);
    // Row IDs may have been erased between the two readings.
    const wasNamed = (held: ReadonlySet<string>) =>
      holds(held, one) ||
      (!hasRow(held, key) && held.has(one.anyKey) && (here.at(-1)?.has(one.namelessKey) ?? false));
    const isLocal = here.every(wasNamed) || writtenTo(local) || isNew || wasSent;
    const isRemote = there.some((held) => holds(held, one)) || writtenTo(remote);
    const everHeld = (held: ReadonlySet<string>) => held.has(key) || held.has(one.namelessKey);
    const wasLocal = isLate && everHeld(plan.everHeld);
    const wasRemote = isLate && everHeld(spreadsheet.everHeld);
    if ((isLocal || wasLocal) && (isRemote || wasRemote)) continue;
    // A blank cell of a row that was just added may not have been there as such.
    if (value === null) continue;
    world.fault('S3', `${place} counts as agreed to be ${show(value as string)}, and was not on both sides`);
  }
}

function hasRow(held: ReadonlySet<string> | undefined, key: string): boolean {
  const row = key.split('\n').slice(0, 2).join('\n');
  return [...(held ?? [])].some((one) => one.startsWith(`${row}\n`));
}
