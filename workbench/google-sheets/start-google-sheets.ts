import { createServer } from 'node:http';
import { TokenAccounts } from './auth/token-accounts.ts';
import { matchRoute } from './routes/match-route.ts';
import { answerSheetsCall } from './server/answer-call.ts';
import type { Call, Reply } from './server/call.ts';
import { readRequest } from './server/read-request.ts';
import { replyBytes, sendBytes } from './server/send-reply.ts';
import { Sharing } from './server/service.ts';
import { IdSource } from './state/id-source.ts';
import { FileFolder } from './store/file-folder.ts';
import { SpreadsheetStore } from './store/spreadsheet-store.ts';

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
}

/** One request as the log keeps it. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** A stand-in that runs. */
export interface RunningGoogleSheets {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  close(): Promise<void>;
}

/** Starts the stand-in on the loopback address. */
export async function startGoogleSheets(options: GoogleSheetsOptions = {}): Promise<RunningGoogleSheets> {
  const now = () => options.clock?.now() ?? Date.now();
  const opened = options.folder === undefined ? null : await FileFolder.open(options.folder);
  const store = new SpreadsheetStore(opened?.files ?? [], opened?.folder ?? null, now);
  const sharing = new Sharing(store, new IdSource(), options.locale ?? 'en_GB', now);
  const accounts = new TokenAccounts(now);
  const requests: LoggedRequest[] = [];

  const answer = (call: Call): Reply => {
    const route = matchRoute(call.method, call.url.pathname);
    if (route === null) return { status: 404, text: { type: 'text/html; charset=UTF-8', body: 'Not Found' } };
    return answerSheetsCall(call, route, { sharing, accounts, isStale: false });
  };

  const server = createServer((request, response) => {
    void (async () => {
      const body = await readRequest(request);
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const method = request.method ?? 'GET';
      const reply: Reply =
        body === null
          ? { status: 413, text: { type: 'text/plain; charset=UTF-8', body: 'Too large' } }
          : answer({ method, url, headers: request.headers, body });
      const bytes = replyBytes(reply, url.searchParams.get('prettyPrint') === 'true');
      requests.push({
        method,
        path: url.pathname,
        status: reply.status,
        requestBytes: body?.length ?? 0,
        responseBytes: bytes.bytes.length,
      });
      sendBytes(response, reply, bytes);
    })();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.flush();
    },
  };
}
