import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { RequestFault } from './request-fault.ts';

/** What belongs to the connection with the caller, and to who the caller is: the workbench has looked at that itself. */
const own = new Set([
  'host',
  'connection',
  'origin',
  'referer',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

/**
 * Passes a request on to another server of this machine, and its answer back, as they are. So the add-in finds the gateway
 * under its own origin, and its policy need not name another.
 *
 * @param port - Where the other server listens on the loopback address.
 * @throws RequestFault `failure` where it does not answer.
 */
export function forwardRequest(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const headers = Object.entries(request.headers).filter(
    ([name]) => !own.has(name) && !name.startsWith('sec-'),
  );
  return new Promise((resolve, reject) => {
    const onward = ask(
      {
        host: '127.0.0.1',
        port,
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: { ...Object.fromEntries(headers), host: `localhost:${port}` },
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
        answer.on('end', resolve);
        answer.on('error', reject);
      },
    );
    onward.on('error', () =>
      reject(
        new RequestFault(
          'failure',
          'The gateway to Google Sheets does not answer. Start the workbench anew.',
        ),
      ),
    );
    request.pipe(onward);
  });
}
