import { NotSentError, OutcomeUnknownError } from '../access-errors.ts';
import {
  type Refusable,
  rejection,
  rejectionOfSignIn,
  rejectionOfSize,
  unreachable,
} from './error-sentences.ts';
import type { GoogleAccess } from './google-access.ts';
import type { CallKind } from './quota-bucket.ts';
import { cutAnswer, type Fault, sortFault, tooLarge } from './sort-fault.ts';

/** What goes with every call. */
interface CallOptions {
  readonly headers: Record<string, string>;
  readonly signal?: AbortSignal;
}

/** A call to Google: what it is for, how it is sent, and which answer to it is whole. */
export interface Call<T> {
  readonly kind: CallKind;
  /** What is read or changed, as people call it: `the spreadsheet "Actions"`. */
  readonly where: string;
  readonly send: (options: CallOptions) => Promise<{ readonly data: T }>;
  /** Whether an answer holds what was asked for. */
  readonly isWhole: (data: T) => boolean;
  /** What is known to be protected, for the sentence where Google says that something is. */
  readonly protectedParts?: readonly string[];
}

/** Faults that pass are waited for this many times: half a second, one, two, four. */
const mostAttempts = 5;
const firstWait = 500;
/** What keys of service accounts sign in for. */
const audience = 'https://sheets.googleapis.com/';
/** Google's quotas are for a minute. */
const quotaWait = 60_000;
const mostQuotaWaits = 3;

/**
 * Makes one call, again where that is safe: a call that was never sent, a read that failed, and one of too many calls
 * after a minute. A write that may have been made is never sent again.
 *
 * @throws NotSentError where nothing reached Google, also when the signal ended it before.
 * @throws RejectedError where Google did nothing.
 * @throws OutcomeUnknownError where a write may have been made or not.
 */
export async function callGoogle<T>(access: GoogleAccess, call: Call<T>): Promise<T> {
  const { where, kind } = call;
  let quotaWaits = 0;
  for (let attempt = 1; ; attempt++) {
    const fault = await tryOnce(access, call);
    if ('data' in fault) return fault.data;
    if (kind === 'write' && fault.kind === 'unclear') throw outcomeUnknown(where, fault);
    if (access.signal?.aborted) throw ended(where);
    if (fault === tooLarge) throw rejectionOfSize(where);
    if (fault.kind === 'rejected') throw rejection(fault, access, call);
    if (fault.kind === 'too-many-calls') {
      if (quotaWaits === mostQuotaWaits) throw rejection(fault, access, call);
      quotaWaits += 1;
      attempt -= 1;
      const wait = Math.round(quotaWait * (quotaWaits + access.random() / 4));
      await pause(access, where, wait, 'Google takes no more calls for a minute.');
    } else {
      if (attempt === mostAttempts) throw givenUp(fault, access, call);
      const wait = Math.round(firstWait * 2 ** (attempt - 1) * (0.5 + access.random()));
      await pause(access, where, wait, 'Google did not answer.');
    }
  }
}

async function tryOnce<T>(access: GoogleAccess, call: Call<T>): Promise<Fault | { readonly data: T }> {
  const { quota, signal, onWait } = access;
  try {
    await quota.take(call.kind, signal, (wait) =>
      onWait?.('Google allows 60 calls a minute, and they are used up.', wait),
    );
  } catch {
    throw ended(call.where);
  }
  const signIn = await signInHeaders(access, call.where);
  if (!('headers' in signIn)) return signIn;
  if (signal?.aborted) throw ended(call.where);
  try {
    const { data } = await call.send({ headers: signIn.headers, ...(signal && { signal }) });
    return call.isWhole(data) ? { data } : cutAnswer;
  } catch (error) {
    return sortFault(error);
  }
}

/** The sign-in comes before the call: where it fails, nothing was sent to the spreadsheet. */
async function signInHeaders(
  { auth }: GoogleAccess,
  where: string,
): Promise<Pick<CallOptions, 'headers'> | Fault> {
  if ('bearer' in auth) return { headers: { authorization: `Bearer ${auth.bearer}` } };
  try {
    return { headers: Object.fromEntries(await auth.getRequestHeaders(audience)) };
  } catch (error) {
    const fault = sortFault(error);
    if (fault.kind === 'too-many-calls') return fault;
    if (fault.kind === 'rejected' || (fault.status === undefined && !isOfNetwork(fault))) {
      throw rejectionOfSignIn(where);
    }
    return { ...fault, kind: 'not-sent' };
  }
}

/** Codes of the system are like `ECONNRESET`; a key that cannot be read has others, or none. */
function isOfNetwork({ kind, code }: Fault): boolean {
  return kind === 'not-sent' || /^E[A-Z]+$|^TimeoutError$/.test(code);
}

async function pause(access: GoogleAccess, where: string, milliseconds: number, why: string): Promise<void> {
  access.onWait?.(`${why} Trying again in ${Math.ceil(milliseconds / 1000)} s.`, milliseconds);
  try {
    await access.wait(milliseconds, access.signal);
  } catch {
    throw ended(where);
  }
}

function givenUp(fault: Fault, access: GoogleAccess, call: Refusable): Error {
  return fault.status === undefined ? unreachable(fault, call.where) : rejection(fault, access, call);
}

function ended(where: string): NotSentError {
  return new NotSentError(`The call to ${where} was ended before Google did anything.`);
}

function outcomeUnknown(where: string, { status, code }: Fault): OutcomeUnknownError {
  const answer = status === undefined ? code : `error ${status}`;
  return new OutcomeUnknownError(
    `The changes to ${where} were sent, and no clear answer came back (${answer}). They are all made or none is: read it again before you change anything.`,
  );
}
