import type { PartnerDesk } from '../../partners/partner-desk.ts';

/** Where a command finds partners' spreadsheets, with what it tells people of that. */
export interface CommandDesk extends PartnerDesk {
  standing(): { readonly kind: string; readonly sentence: string };
  close(): void;
}

/** What commands need of the world besides the terminal. Tests give their own. */
export interface PartnersWorld {
  readonly openDesk: () => Promise<CommandDesk>;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
