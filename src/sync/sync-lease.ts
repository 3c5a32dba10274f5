/** Lets one writer at a time at a spreadsheet. */
export interface SyncLease {
  /** @returns `null` while another one holds it. */
  take(): Promise<HeldLease | null>;
}

interface HeldLease {
  /** Grows with every lease: who holds an older one has been overtaken. */
  readonly fence: number;
  release(): Promise<void>;
}
