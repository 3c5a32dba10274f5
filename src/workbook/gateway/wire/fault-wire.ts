import * as z from 'zod/mini';
import {
  NotSentError,
  OutcomeUnknownError,
  RejectedError,
  type RejectedReason,
} from '../../access-errors.ts';
import { LeaseHeldError, LeaseLostError } from '../../lease.ts';
import { name, text } from './part-schemas.ts';

/**
 * What went wrong, by where: `wrong-code` and `forbidden` at the door of the gateway; `bad-request`, `no-such-page`,
 * `too-large` and `too-many-requests` in what was asked; `not-sent`, `rejected` and `outcome-unknown` at the spreadsheet;
 * `lease-held` and `lease-lost` beside it; `failure` for a fault of the gateway's own.
 */
const faultCodes = [
  'wrong-code',
  'forbidden',
  'bad-request',
  'no-such-page',
  'too-large',
  'too-many-requests',
  'not-sent',
  'rejected',
  'outcome-unknown',
  'lease-held',
  'lease-lost',
  'failure',
] as const;

export type FaultCode = (typeof faultCodes)[number];

const reasons = [
  'not-signed-in',
  'not-allowed',
  'not-found',
  'too-many-calls',
  'not-valid',
  'unavailable',
] as const satisfies readonly RejectedReason[];

/** The one shape of every answer that is not what was asked for. */
export const faultSchema = z.strictObject({
  error: z.strictObject({
    code: z.enum(faultCodes),
    /** For people: what is wrong and what would do. */
    message: text,
    /** Why the spreadsheet rejected it. */
    reason: z.exactOptional(z.enum(reasons)),
    /** Who has the lease, and until when in milliseconds since 1970. */
    holder: z.exactOptional(name),
    expiresAt: z.exactOptional(z.number()),
  }),
});

export type WireFault = z.infer<typeof faultSchema>;

/** The wire's fault for an error that a workbook, a desk or a lease throws; `undefined` for any other error. */
export function encodeError(error: unknown): WireFault | undefined {
  if (error instanceof NotSentError) return fault('not-sent', error.message);
  if (error instanceof OutcomeUnknownError) return fault('outcome-unknown', error.message);
  if (error instanceof LeaseLostError) return fault('lease-lost', error.message);
  if (error instanceof RejectedError) {
    return { error: { code: 'rejected', message: error.message, reason: error.reason } };
  }
  if (error instanceof LeaseHeldError) {
    const { message, holder, expiresAt } = error;
    return { error: { code: 'lease-held', message, holder, expiresAt } };
  }
  return undefined;
}

/** A fault that says no more than its code and a sentence for people. */
export function fault(code: FaultCode, message: string): WireFault {
  return { error: { code, message } };
}

/**
 * The error that a fault stands for.
 *
 * @param isWriting - Whether changes were sent: a failure of the gateway's own then leaves open what became of them.
 */
export function decodeError({ error }: WireFault, isWriting: boolean): Error {
  const { code, message, reason = 'unavailable', holder = 'Somebody else', expiresAt = 0 } = error;
  switch (code) {
    case 'not-sent':
      return new NotSentError(message);
    case 'rejected':
      return new RejectedError(reason, message);
    case 'outcome-unknown':
      return new OutcomeUnknownError(message);
    case 'lease-held':
      return new LeaseHeldError(holder, expiresAt);
    case 'lease-lost':
      return new LeaseLostError();
    case 'failure':
      return isWriting ? new OutcomeUnknownError(message) : new RejectedError('unavailable', message);
    default:
      return new RejectedError(doorReasons[code], message);
  }
}

const doorReasons = {
  'wrong-code': 'not-allowed',
  forbidden: 'not-allowed',
  'bad-request': 'not-valid',
  'no-such-page': 'not-found',
  'too-large': 'not-valid',
  'too-many-requests': 'too-many-calls',
} as const satisfies Partial<Record<FaultCode, RejectedReason>>;
