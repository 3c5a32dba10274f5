import type { Pick, SyncConflict, SyncReport } from '../../src/sync/sync-report.ts';
import type { GatewayStatus } from '../../src/workbook/gateway/gateway-api.ts';

/** What the Partners view shows. */
export interface PartnersState {
  readonly gateway: GatewayState;
  /** The organisations that the plan is shared with, in the order of the Partners table. */
  readonly partners: readonly PartnerState[];
  /** Organisations that the plan names and is not shared with. */
  readonly others: readonly OtherOrganisation[];
  /** Rows of an existing spreadsheet that were matched by key or text, and wait to be confirmed. */
  readonly matches: ShareMatches | null;
}

/** The program that holds the Google account. */
export type GatewayState =
  /** Nobody has asked it yet. */
  | { readonly kind: 'unknown' }
  /** It wants the access code that it printed when it was started. */
  | { readonly kind: 'no-code' }
  /** It does not answer, or refuses; `sentence` says what would do. */
  | { readonly kind: 'away'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly status: GatewayStatus };

export interface PartnerState {
  readonly organisation: string;
  /** Where people open the spreadsheet; `null` where the plan is not shared with them yet. */
  readonly address: string | null;
  /** `YYYY-MM-DD`; `null` before the first sync. */
  readonly lastSynced: string | null;
  /** In a few words, as the Partners table has it. */
  readonly state: string;
  /** What waits for a person, from the last sync on. */
  readonly conflicts: readonly SyncConflict[];
  /** How people want conflicts settled at the next sync, by the conflict's key. */
  readonly picks: ReadonlyMap<string, Pick>;
  /** What the last sync of this session came to. */
  readonly report: SyncReport | null;
  readonly canUndo: boolean;
}

export interface OtherOrganisation {
  readonly organisation: string;
  /** Rows of actions and measurements that name it. */
  readonly rows: number;
}

export interface ShareMatches {
  readonly organisation: string;
  readonly address: string;
  readonly matches: readonly ShareMatch[];
  /** Rows of the partner's spreadsheet that nothing in the plan resembles enough. */
  readonly unmatched: readonly string[];
}

export interface ShareMatch {
  readonly table: string;
  /** How the rows were found to be one: the same key, or the same text. */
  readonly by: 'key' | 'text';
  readonly plan: string;
  readonly partner: string;
}
