import type { Pick, SyncConflict, SyncReport } from '../../src/sync/sync-report.ts';
import type { ColumnOwner } from '../../src/table/column.ts';
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
  /** The partner that the plan was shared with last in this session: their address is still to be sent to them. */
  readonly shared: SharedWith | null;
  /** The columns that partners see, by the name of the table. */
  readonly columns: Readonly<Record<string, readonly SharedColumn[]>>;
}

/** The program that holds the Google account. */
export type GatewayState =
  /** It is being asked. */
  | { readonly kind: 'unknown' }
  /** It wants the access code that it printed when it was started; `fault` says what is wrong with the one that was given. */
  | { readonly kind: 'no-code'; readonly fault: string | null }
  /** It does not answer, or refuses; `sentence` says what would do. */
  | { readonly kind: 'away'; readonly sentence: string }
  | {
      readonly kind: 'ready';
      readonly status: GatewayStatus;
      /** Where a person goes on to sign in, should no browser have opened by itself; `null` before Sign in was pressed. */
      readonly signInAddress: string | null;
    };

export interface PartnerState {
  readonly organisation: string;
  /** Where people open the spreadsheet; `null` where the plan is not shared with them yet. */
  readonly address: string | null;
  /** `YYYY-MM-DD`; `null` before the first sync. */
  readonly lastSynced: string | null;
  /** In a few words, as the Partners table has it; empty where it says nothing. */
  readonly state: string;
  /** What waits for a person, from the last sync on. */
  readonly conflicts: readonly SyncConflict[];
  /** How people want conflicts settled at the next sync, by the conflict's key. */
  readonly picks: ReadonlyMap<string, Pick>;
  /** What the last sync of this session came to. */
  readonly report: SyncReport | null;
  /** Why the last sync of this session failed, and what would do; `null` where it did not. */
  readonly fault: string | null;
  /** When the sync was that can be taken back, as an ISO moment; `null` where there is none. */
  readonly undoable: string | null;
}

export interface OtherOrganisation {
  readonly organisation: string;
  /** Rows of actions and measurements that name it. */
  readonly rows: number;
}

export interface SharedWith {
  readonly organisation: string;
  readonly address: string;
}

/** A column as people see it, and who may change it. */
export interface SharedColumn {
  readonly name: string;
  readonly header: string;
  readonly owner: ColumnOwner;
  /** Whether its numbers are shares of one, which people read as percentages. */
  readonly isPercent?: true;
}

export interface ShareMatches {
  readonly organisation: string;
  readonly address: string;
  readonly matches: readonly ShareMatch[];
}

export interface ShareMatch {
  readonly table: string;
  /** How the rows were found to be one: the same key, the same text, or texts much alike. */
  readonly by: 'key' | 'text' | 'likeness';
  readonly plan: string;
  readonly partner: string;
}
