import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import { formatRange } from '../../grid/address.ts';
import type { Change } from '../change.ts';
import { resolveChanges } from '../resolve-changes.ts';
import type { ApplyOptions, ApplyResult, ReadOptions, Workbook, WorkbookSnapshot } from '../workbook.ts';
import { callGoogle } from './call-google.ts';
import type { GoogleAccess } from './google-access.ts';
import type { GoogleState } from './google-state.ts';
import { googleView } from './google-view.ts';
import { readState, spreadsheetFields } from './read-state.ts';
import { isSpreadsheet, sendBatch } from './send-batch.ts';
import { sheetsClient } from './sheets-client.ts';
import { toSnapshot } from './to-snapshot.ts';
import { type WriteBatch, writeRequests } from './write-requests.ts';

/**
 * A Google spreadsheet: one call reads all of it, one call reads and one writes for any set of changes. With what was read
 * just now (`asRead`) the second reading falls away. What nothing is to be written to is not called.
 *
 * A batch is made as a whole or not at all. Rows are found by their place in what was read: what a person inserts between
 * that and the write moves them, which the answer tells (`after`).
 */
export class GoogleSheetsWorkbook implements Workbook {
  readonly spreadsheetId: string;
  readonly #access: GoogleAccess;
  readonly #client: sheets_v4.Sheets;
  #title: string | undefined;
  /** What was read last, and all that came with it. A write ends it. */
  #last: { readonly snapshot: WorkbookSnapshot; readonly state: GoogleState } | undefined;

  /** @throws TypeError where the id is none, or the API would be called without encryption on another machine. */
  constructor(access: GoogleAccess, spreadsheetId: string) {
    if (!/^[\w-]{1,200}$/.test(spreadsheetId)) {
      throw new TypeError(
        'This is not the id of a Google spreadsheet: it has letters, digits, - and _ only.',
      );
    }
    this.spreadsheetId = spreadsheetId;
    this.#access = access;
    this.#client = sheetsClient(access);
  }

  /** Its title once it was read; its id before. */
  get name(): string {
    return this.#title ?? this.spreadsheetId;
  }

  /** @throws NotSentError or RejectedError, as `callGoogle` says. */
  async read({ sheets, onProgress }: ReadOptions = {}): Promise<WorkbookSnapshot> {
    const state = await this.#readState();
    const wanted = sheets?.map((name) => name.toLowerCase());
    const snapshot = toSnapshot(state, ({ title }) => !wanted || wanted.includes(title.toLowerCase()));
    this.#last = { snapshot, state };
    onProgress?.({ done: 1, total: 1 });
    return snapshot;
  }

  /**
   * @throws NotSentError or RejectedError where nothing was changed; OutcomeUnknownError where all of it was made or
   * none of it.
   */
  async apply(
    changes: readonly Change[],
    { allOrNothing, asRead, onProgress }: ApplyOptions = {},
  ): Promise<ApplyResult> {
    if (changes.length === 0) return { applied: [], refused: [] };
    const isLast = asRead !== undefined && this.#last?.snapshot === asRead;
    const state = isLast && this.#last ? this.#last.state : await this.#readState();
    const view = googleView(state);
    const resolution = resolveChanges(view, changes, allOrNothing ?? false);
    const { user } = this.#access;
    const batch = writeRequests(resolution, view.sheets, { state, ...(user !== undefined && { user }) });
    const { applied, refused } = resolution;
    const after = batch.requests.length > 0 ? await this.#write(batch, state) : undefined;
    onProgress?.({ done: changes.length, total: changes.length });
    return { applied, refused, ...(after && { after }) };
  }

  get #where(): string {
    return this.#title === undefined
      ? `the spreadsheet ${this.spreadsheetId}`
      : `the spreadsheet ${JSON.stringify(this.#title)}`;
  }

  async #readState(): Promise<GoogleState> {
    const answer = await callGoogle(this.#access, {
      kind: 'read',
      where: this.#where,
      send: (options) =>
        this.#client.spreadsheets.get(
          { spreadsheetId: this.spreadsheetId, fields: spreadsheetFields },
          options,
        ),
      isWhole: (data) => isSpreadsheet(data, this.spreadsheetId),
    });
    const state = readState(answer);
    this.#title = state.title;
    return state;
  }

  async #write(batch: WriteBatch, state: GoogleState): Promise<WorkbookSnapshot | undefined> {
    // Whatever becomes of the write, what was read before it is no longer what stands there.
    this.#last = undefined;
    const after = await sendBatch(
      {
        access: this.#access,
        client: this.#client,
        spreadsheetId: this.spreadsheetId,
        where: this.#where,
        protectedParts: protectedParts(state),
      },
      batch,
    );
    return after && toSnapshot(after, ({ title }) => batch.touched.includes(title));
  }
}

/** A sentence names a few of them, and says what they are for in few words. */
const mostParts = 5;
const longestDescription = 80;

function protectedParts({ sheets }: GoogleState): string[] {
  const parts = sheets.flatMap(({ title, protections }) =>
    protections
      .filter(({ mayEdit }) => !mayEdit)
      .map(({ range, description }) =>
        `${title}!${formatRange(range)} ${description.slice(0, longestDescription)}`
          .replaceAll(/[\s\p{Cc}]+/gu, ' ')
          .trim(),
      ),
  );
  return parts.length > mostParts ? [...parts.slice(0, mostParts), 'and others'] : parts;
}
