import type { GatewayStatus } from '../../src/workbook/gateway/gateway-api.ts';
import type { SpreadsheetDesk } from '../../src/workbook/spreadsheet-desk.ts';

/** The gateway as the pane uses it. */
export interface GatewayDesk extends SpreadsheetDesk {
  status(): Promise<GatewayStatus>;
  signIn(): Promise<{ address: string }>;
}

/** Where the gateway answers, and the access code of this session. */
export interface GatewayAccess {
  /** Like `http://localhost:4300`. */
  readonly address: string;
  /** `null` while none is known. */
  readonly code: string | null;
  /**
   * Takes what a person typed: the code, or `code@address`. It is kept for the session and never in the workbook.
   *
   * @returns Whether it can be one.
   */
  take(given: string): boolean;
  /** How requests are sent, where the page's own `fetch` is not meant. */
  readonly fetch?: typeof fetch;
}
