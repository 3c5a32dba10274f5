import type { PartnerOutcome } from '../../partners/sync-partners.ts';
import type { SyncReport } from '../../sync/sync-report.ts';
import { errorSentence } from '../error-sentence.ts';
import { UsageError } from '../errors.ts';
import type { PartnersWorld } from './open-desk.ts';
import { runLine } from './sync-text.ts';

const units: ReadonlyMap<string, number> = new Map([
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
]);
const shortest = 60_000;
const longest = 24 * 3_600_000;
/** A pause after failures is at most so many times as long. */
const mostDoubled = 16;

/**
 * The time between two runs, in milliseconds.
 *
 * @throws UsageError for anything but a minute to a day, like 15m or 2h.
 */
export function watchInterval(text: string): number {
  const [, number, unit] = /^\s*(\d{1,5})\s*([smh])\s*$/i.exec(text) ?? [];
  const milliseconds = Number(number) * (units.get(unit?.toLowerCase() ?? '') ?? Number.NaN);
  if (!(milliseconds >= shortest && milliseconds <= longest))
    throw new UsageError(`--watch "${text}" must be a time from 1m to 24h, like 15m.`);
  return milliseconds;
}

export interface WatchOptions extends Pick<PartnersWorld, 'now' | 'wait'> {
  readonly interval: number;
  readonly signal: AbortSignal;
  /** One sync, from the reading of the file on. */
  readonly run: () => Promise<readonly PartnerOutcome<SyncReport>[]>;
  /** Told of every run, with its line. */
  readonly onRun: (line: string, outcomes: readonly PartnerOutcome<SyncReport>[] | null) => void;
}

/**
 * Syncs again and again until it is interrupted. A run that fails is told and followed by another, after pauses that
 * double until one succeeds.
 */
export async function watchSync({ interval, signal, run, onRun, now, wait }: WatchOptions): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    let hasFailed = false;
    let line: string;
    let outcomes: readonly PartnerOutcome<SyncReport>[] | null = null;
    try {
      outcomes = await run();
      hasFailed = outcomes.some(({ report }) => report === null || report.status === 'unknown');
      line = runLine(outcomes);
    } catch (error) {
      if (signal.aborted) return;
      hasFailed = true;
      line = errorSentence(error);
    }
    failures = hasFailed ? failures + 1 : 0;
    const pause = Math.min(longest, interval * Math.min(mostDoubled, 2 ** failures));
    const next = hasFailed ? ` Next try at ${clock(new Date(now().getTime() + pause))}.` : '';
    onRun(`${clock(now())} ${line}${next}`, outcomes);
    await wait(pause, signal);
  }
}

function clock(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((number) => String(number).padStart(2, '0')).join(':');
}
