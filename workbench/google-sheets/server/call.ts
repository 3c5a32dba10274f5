import type { IncomingHttpHeaders } from 'node:http';
import type { Account } from '../requests/context.ts';
import type { Sharing } from './service.ts';

/** A request as the routes see it. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What is sent back: JSON, or bytes of another kind. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly text?: { readonly type: string; readonly body: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call of an API method, matched to its route. */
export interface MethodCall extends Call {
  readonly account: Account;
  /** Whether reads answer with the state before the newest. */
  readonly isStale: boolean;
  readonly sharing: Sharing;
}
