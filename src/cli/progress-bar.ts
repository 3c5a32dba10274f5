import type { Progress } from '../workbook/workbook.ts';
import type { Terminal } from './terminal.ts';

const appearsAfterMilliseconds = 1_000;
const redrawMilliseconds = 100;
const barWidth = 30;

/** A progress bar on the error stream, for work that lasts: it appears after a second, and never in a pipe. */
export interface ProgressBar {
  readonly update: (progress: Progress) => void;
  /** Wipes the bar, so that the result starts on a clean line. */
  readonly finish: () => void;
}

/**
 * @param what - What is being done, like "Reading plan.xlsx".
 * @param options.now - The clock, in milliseconds.
 */
export function progressBar(
  what: string,
  terminal: Terminal,
  { quiet = false, now = () => performance.now() }: { quiet?: boolean; now?: () => number } = {},
): ProgressBar {
  if (quiet || !terminal.isInteractive) return { update: () => {}, finish: () => {} };
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    update: ({ done, total }) => {
      const time = now();
      if (time - started < appearsAfterMilliseconds || time - drawn < redrawMilliseconds) return;
      drawn = time;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const filled = Math.round(share * barWidth);
      terminal.error(
        `\r${what} [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${Math.floor(share * 100)} %`,
      );
    },
    finish: () => {
      if (drawn > 0) terminal.error(`\r${' '.repeat(what.length + barWidth + 9)}\r`);
    },
  };
}
