import type { SpreadsheetDesk } from '../../workbook/spreadsheet-desk.ts';
import type { Terminal } from '../terminal.ts';

/** Where a command finds partners' spreadsheets, with what it tells people of that. */
export interface CommandDesk extends SpreadsheetDesk {
  /** A sentence, and whether spreadsheets can be reached as things are. */
  standing(): Promise<{ readonly sentence: string; readonly isReady: boolean }>;
  close(): void;
}

/** Tells which Google is used. What does not answer is told when it is asked, so that it is not told twice. */
export async function tellStanding(desk: CommandDesk, { error }: Terminal, isQuiet: boolean): Promise<void> {
  if (isQuiet) return;
  const { sentence, isReady } = await desk.standing();
  if (isReady) error(`${sentence}\n`);
}

/** What commands need of the world besides the terminal. Tests give their own. */
export interface PartnersWorld {
  /** @param onWait - Told before every wait that Google asks for, how many milliseconds it takes. */
  readonly openDesk: (onWait: (milliseconds: number) => void) => Promise<CommandDesk>;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
