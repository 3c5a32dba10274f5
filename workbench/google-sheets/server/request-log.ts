/** One request as the log keeps it. Bodies are kept only where that was asked for; tokens never are. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** The text after `?`, with access tokens taken out. */
  readonly query: string;
  /** The API method's id, such as `spreadsheets.get`, or null. */
  readonly call: string | null;
  /** 0 where the connection was cut before an answer. */
  readonly status: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly requestBody?: string;
  readonly responseBody?: string;
}

/** The query of a request without what must not be logged. */
export function loggedQuery(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  for (const name of ['access_token', 'oauth_token', 'code', 'token'])
    if (query.has(name)) query.set(name, '…');
  return query.toString();
}
