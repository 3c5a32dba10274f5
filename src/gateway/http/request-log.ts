import type { FastifyInstance } from 'fastify';

/** Where the gateway says what it does; one line a call. */
export type Log = (line: string) => void;

/**
 * Logs each request by its method and route: never its address, headers or body, which hold codes, ids of spreadsheets
 * and what people wrote.
 */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    log(
      `${method} ${routeOptions.url ?? '(unknown)'} ${reply.statusCode} ${Math.round(reply.elapsedTime)} ms`,
    );
  });
}

/** Logs a fault of our own by where it arose: its message may hold what people wrote. */
export function logFailure(error: unknown, log: Log): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  log([`failure: ${name}`, ...places.slice(0, 8)].join('\n'));
}
