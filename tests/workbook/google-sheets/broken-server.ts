import { createServer, type ServerResponse } from 'node:http';

/** A server that answers every call in one way, and counts them. */
export interface BrokenServer {
  readonly url: string;
  readonly calls: readonly { readonly method: string; readonly authorization: string }[];
  close(): Promise<void>;
}

/**
 * Starts it on the loopback address.
 *
 * @param spreadsheet - Given to those who read, so that only writes are answered in the broken way.
 */
export async function startBrokenServer(
  answer: (response: ServerResponse) => void,
  spreadsheet?: object,
): Promise<BrokenServer> {
  const calls: { method: string; authorization: string }[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      calls.push({ method: request.method ?? '', authorization: request.headers.authorization ?? '' });
      if (request.method === 'GET' && spreadsheet) json(200, spreadsheet)(response);
      else answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with a status and an error as Google writes them. */
export function refuse(status: number, reason: string, message = reason) {
  return json(status, { error: { code: status, message, status: reason, errors: [{ reason, message }] } });
}

function json(status: number, body: object) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(body));
  };
}

/** Begins a good answer and cuts it. */
export const cutOff = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"spreadsheetId":"abc","sheets":[');
  setImmediate(() => response.destroy());
};

/** An answer that ends in the middle of a value, though all of it came. */
export const halfAnswer = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"spreadsheetId":"abc","sheets":[');
};

/** What stands between us and Google answers in its place. */
export const page = (status: number) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end('<html><title>Sign in to the network</title></html>');
};

export const hangUp = (response: ServerResponse): void => {
  response.destroy();
};
