import type { Terminal } from '../terminal.ts';

/** Shorter waits than these, in milliseconds, nobody wonders about. */
const noticed = 5_000;
/** As wide as a progress bar, which it is written over. */
const barWidth = 60;

/**
 * Tells of a wait that Google asks for, a line each time, also where nobody looks at a progress bar.
 *
 * @returns What is to be told of waits, in milliseconds.
 */
export function tellWaits(
  { error, isInteractive }: Terminal,
  isQuiet: boolean,
): (milliseconds: number) => void {
  return (milliseconds) => {
    if (isQuiet || milliseconds < noticed) return;
    const seconds = Math.ceil(milliseconds / 1_000).toLocaleString('en-GB');
    const line = `Google asks to wait: going on in ${seconds} seconds.`;
    error(isInteractive ? `\r${line.padEnd(barWidth)}\n` : `${line}\n`);
  };
}
