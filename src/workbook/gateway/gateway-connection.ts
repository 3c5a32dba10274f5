import type * as z from 'zod/mini';
import { NotSentError, OutcomeUnknownError, RejectedError } from '../access-errors.ts';
import { clientHeader } from './gateway-api.ts';
import { WireError } from './wire/errors.ts';
import { decodeError, faultSchema } from './wire/fault-wire.ts';
import { parseWire } from './wire/parse-wire.ts';

export interface GatewayOptions {
  /** Where the gateway answers, like `http://localhost:4300`. */
  readonly address: string;
  /** The access code that `hwb gateway` prints. */
  readonly code: string;
  readonly fetch?: typeof fetch;
}

/** Longer than the gateway itself waits for Google, which counts calls by the minute and may want some minutes' rest. */
const longestAnswer = 900_000;

/** Asks the gateway, and turns whatever goes wrong into the errors of the port. */
export class GatewayConnection {
  readonly #base: string;
  readonly #code: string;
  readonly #fetch: typeof fetch;
  readonly #client = crypto.randomUUID();

  constructor({ address, code, fetch: ask = fetch }: GatewayOptions) {
    this.#base = address.replace(/\/+$/, '');
    this.#code = code;
    // Browsers refuse a `fetch` that is called as another object's method.
    this.#fetch = (input, init) => ask(input, init);
  }

  /**
   * @param path - From `/api/` on, its parts encoded.
   * @param isWriting - Whether the gateway changes something beyond this machine, which no answer then leaves open.
   * @throws NotSentError, RejectedError, OutcomeUnknownError, LeaseHeldError or LeaseLostError.
   */
  async ask<T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    answer: z.ZodMiniType<T>,
    { body, isWriting = false }: { readonly body?: object; readonly isWriting?: boolean } = {},
  ): Promise<T> {
    const response = await this.#send(method, path, body, isWriting);
    const value = await readJson(response).catch(() => undefined);
    if (response.ok && value !== undefined) {
      return this.read(isWriting, () => parseWire(answer, value));
    }
    const fault = faultSchema.safeParse(value);
    if (fault.success) throw decodeError(fault.data, isWriting);
    throw notUnderstood(isWriting, `It answered ${response.status}.`);
  }

  /** Reads an answer: one that is not as agreed comes from something that is not our gateway, or another version of it. */
  read<T>(isWriting: boolean, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw error instanceof WireError ? notUnderstood(isWriting, error.message) : error;
    }
  }

  async #send(method: string, path: string, body: object | undefined, isWriting: boolean): Promise<Response> {
    // Made before anything is sent: what cannot be said in JSON is a fault of the caller.
    const text = body === undefined ? undefined : JSON.stringify(body);
    try {
      return await this.#fetch(`${this.#base}${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${this.#code}`,
          [clientHeader]: this.#client,
          ...(text !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(text !== undefined && { body: text }),
        signal: AbortSignal.timeout(longestAnswer),
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    } catch (cause) {
      if (isWriting) {
        throw new OutcomeUnknownError(
          'The gateway did not answer after the changes were sent, so they may or may not have been made. Read the spreadsheet again to see.',
          { cause },
        );
      }
      throw new NotSentError(
        `The gateway at ${this.#base} does not answer. Start it with: hwb gateway, then try again.`,
        { cause },
      );
    }
  }
}

async function readJson(response: Response): Promise<unknown> {
  return JSON.parse(await response.text());
}

function notUnderstood(isWriting: boolean, detail: string): Error {
  return isWriting
    ? new OutcomeUnknownError(
        `The gateway’s answer cannot be understood, so the changes may or may not have been made. Read the spreadsheet again to see. ${detail}`,
      )
    : new RejectedError(
        'unavailable',
        `The gateway’s answer cannot be understood. Check that the address is the gateway’s, and that it is of the same version as the add-in. ${detail}`,
      );
}
