import type { Change } from '../change.ts';
import type { ApplyOptions, ApplyResult, ReadOptions, Workbook, WorkbookSnapshot } from '../workbook.ts';
import { applyAnswerSchema, readAnswerSchema } from './gateway-api.ts';
import type { GatewayConnection } from './gateway-connection.ts';
import { encodeChange } from './wire/change-wire.ts';
import { decodeResult } from './wire/result-wire.ts';

/** The gateway's token of each reading: who holds a snapshot can have changes held against it without sending it back. */
const readings = new WeakMap<WorkbookSnapshot, string>();

export interface GatewayWorkbookOptions {
  /** Until it was read; then it has the spreadsheet's own title. */
  readonly name?: string;
  /** The number of the lease that changes are made under, asked at each write. */
  readonly fence?: () => number | undefined;
}

/**
 * A Google spreadsheet as a browser sees it: through our gateway, which alone has the credentials.
 *
 * `asRead` travels as a token. Where the gateway no longer holds that reading (some minutes passed, or somebody wrote
 * through it meanwhile), it reads anew and holds the changes against that: one call more, and never less careful.
 */
export class GatewayWorkbook implements Workbook {
  readonly #connection: GatewayConnection;
  readonly #path: string;
  readonly #fence: () => number | undefined;
  #name: string;

  constructor(
    connection: GatewayConnection,
    spreadsheetId: string,
    { name = 'Google spreadsheet', fence = () => undefined }: GatewayWorkbookOptions = {},
  ) {
    this.#connection = connection;
    this.#path = `/api/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
    this.#name = name;
    this.#fence = fence;
  }

  get name(): string {
    return this.#name;
  }

  /** @throws NotSentError when the gateway cannot be reached, RejectedError when it or Google declines. */
  async read({ sheets, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const { reading, snapshot } = await this.#connection.ask('POST', `${this.#path}/read`, readAnswerSchema, {
      body: { ...(sheets && { sheets }) },
    });
    readings.set(snapshot, reading);
    this.#name = snapshot.name;
    onProgress?.({ done: 1, total: 1 });
    return snapshot;
  }

  /**
   * @throws OutcomeUnknownError when the changes were sent and nothing is known of them; NotSentError, RejectedError,
   *   LeaseHeldError or LeaseLostError when none was made.
   */
  async apply(
    changes: readonly Change[],
    { allOrNothing = false, asRead, onProgress }: ApplyOptions = {},
  ): Promise<ApplyResult> {
    const reading = asRead && readings.get(asRead);
    const fence = this.#fence();
    const body = {
      changes: changes.map(encodeChange),
      allOrNothing,
      ...(reading !== undefined && { reading }),
      ...(fence !== undefined && { fence }),
    };
    const answer = await this.#connection.ask('POST', `${this.#path}/apply`, applyAnswerSchema, {
      body,
      isWriting: true,
    });
    const result = this.#connection.read(true, () => decodeResult(answer, changes));
    onProgress?.({ done: changes.length, total: changes.length });
    return result;
  }
}
