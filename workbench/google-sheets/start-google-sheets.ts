import type { AddressInfo } from 'node:net';
import { OAuthRoutes } from './auth/oauth-routes.ts';
import { TokenAccounts } from './auth/token-accounts.ts';
import { DriveRoutes } from './drive/drive-routes.ts';
import { FaultPicker } from './faults/fault-picker.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import type { AnswerPage } from './page-server/answer-page.ts';
import { Writers } from './page-server/writers.ts';
import { type Quotas, RequestQuotas } from './quotas/request-quotas.ts';
import { answerSheetsCall } from './server/answer-call.ts';
import type { Call, Reply } from './server/call.ts';
import { googleServer } from './server/google-server.ts';
import type { Matched } from './server/match-call.ts';
import type { LoggedRequest } from './server/request-log.ts';
import { Sharing } from './server/service.ts';
import { RequestHooks } from './side-door/request-hooks.ts';
import { SideDoor } from './side-door/side-door.ts';
import { SideDoorRoutes } from './side-door/side-door-routes.ts';
import { IdSource } from './state/id-source.ts';
import { FileFolder } from './store/file-folder.ts';
import { SpreadsheetStore } from './store/spreadsheet-store.ts';

/** How many requests the log keeps at most. */
const keptRequests = 100_000;

/** How the stand-in is started. */
export interface GoogleSheetsOptions {
  /** Port on the loopback address; 0, the default, takes a free one. */
  readonly port?: number;
  /** Where spreadsheets are kept, one JSON file each; in memory only where none is given. */
  readonly folder?: string;
  /** The locale of new spreadsheets, by which typed values are read; `en_GB` unless given. */
  readonly locale?: 'en_GB' | 'en_US';
  /** The clock of quotas, tokens and file times, in milliseconds; the system's unless given. */
  readonly clock?: { now(): number };
  /** What goes wrong, and when; nothing unless given. */
  readonly faults?: FaultPlan;
  /** Requests a minute, reads and writes apart; no limit unless given. Google's are 60 a user and 300 a project. */
  readonly quotas?: Quotas | null;
  /** Whether `requests` keeps bodies, as tests need them; they hold what people wrote. */
  readonly keepBodies?: boolean;
  /** Answers what is no API call, such as `GET /` and `GET /spreadsheets/:id`; `null` for not found. */
  readonly pages?: AnswerPage;
}

/** A stand-in that runs. */
export interface RunningGoogleSheets {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly sideDoor: SideDoor;
  /** The requests so far, oldest first; the last 100,000 at most. */
  readonly requests: readonly LoggedRequest[];
  /** Cuts all connections and waits until every file is on disk. */
  close(): Promise<void>;
}

/**
 * Starts the stand-in for Google Sheets, Drive and sign-in on the loopback address.
 *
 * @throws Error where the port is taken, or the folder holds a file that the stand-in did not write.
 */
export async function startGoogleSheets(options: GoogleSheetsOptions = {}): Promise<RunningGoogleSheets> {
  const now = () => options.clock?.now() ?? Date.now();
  const opened = options.folder === undefined ? null : await FileFolder.open(options.folder);
  const store = new SpreadsheetStore(opened?.files ?? [], opened?.folder ?? null, now);
  const sharing = new Sharing(store, new IdSource(), options.locale ?? 'en_GB', now);
  const accounts = new TokenAccounts(now);
  const oauth = new OAuthRoutes(accounts, now);
  const drive = new DriveRoutes(sharing, accounts);
  const hooks = new RequestHooks();
  const faults = new FaultPicker(options.faults);
  const quotas = new RequestQuotas(options.quotas ?? null, now);
  const sideDoor = new SideDoor({ sharing, accounts, oauth, hooks, faults });
  const sideDoorRoutes = new SideDoorRoutes(sideDoor, sharing);
  const writers = new Writers();
  const requests: LoggedRequest[] = [];

  const answer = async (call: Call, matched: Matched, isStale: boolean): Promise<Reply> => {
    switch (matched.to) {
      case 'sheets': {
        const reply = answerSheetsCall(call, matched.route, { sharing, accounts, quotas, isStale });
        if (matched.kind === 'write' && reply.status === 200) {
          const { email } = accounts.account(call.headers, call.url);
          writers.note(store.find(matched.route.spreadsheetId), email);
        }
        return reply;
      }
      case 'drive':
        return drive.answer(call);
      case 'oauth':
        return oauth.answer(call) ?? { status: 404 };
      case 'side-door':
        return sideDoorRoutes.answer(call);
      case 'pages':
        return (
          (await options.pages?.(call, { sharing, writers, port: portOf(server.address()) })) ?? {
            status: 404,
          }
        );
    }
  };

  const server = googleServer({
    hooks,
    faults,
    keepBodies: options.keepBodies ?? false,
    answer,
    log: (entry) => {
      requests.push(entry);
      if (requests.length > keptRequests) requests.shift();
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    sideDoor,
    requests,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await store.flush();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('The server listens on no port.');
}
