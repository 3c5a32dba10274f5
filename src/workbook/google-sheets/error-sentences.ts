import { NotSentError, RejectedError } from '../access-errors.ts';
import type { GoogleAccess } from './google-access.ts';
import type { CallKind } from './quota-bucket.ts';
import type { Fault } from './sort-fault.ts';

/** A call, as far as sentences about it need to know it. */
export interface Refusable {
  readonly kind: CallKind;
  readonly where: string;
  readonly protectedParts?: readonly string[];
}

/** Reasons of a 403 that have nothing to do with who may edit what. */
const noStorage = 'storageQuotaExceeded';
const usedUp = new Set(['dailyLimitExceeded', 'quotaExceeded']);

/** What Google's refusal means, and what would do, in a sentence for the officer who reads it. */
export function rejection(
  fault: Fault,
  { user }: Pick<GoogleAccess, 'user'>,
  what: Refusable,
): RejectedError {
  const { status = 0, code, said } = fault;
  const { where, kind } = what;
  const account = user ?? 'the Google account in use';
  const nothing = kind === 'write' ? 'Nothing was changed.' : 'Nothing was read.';
  if (fault.kind === 'too-many-calls' || usedUp.has(code)) {
    return new RejectedError(
      'too-many-calls',
      `Google takes no more calls from ${account} for the moment. ${nothing} Try again in a few minutes.`,
    );
  }
  if (status === 401) return rejectionOfSignIn(where);
  if (code === noStorage) {
    return new RejectedError(
      'not-allowed',
      `Google keeps no files for ${account}, as is so for service accounts. Make the spreadsheet with a person's account or in a shared drive, and share it with ${account}.`,
    );
  }
  if (status === 403) {
    const verb = kind === 'write' ? 'change' : 'open';
    return new RejectedError(
      'not-allowed',
      `Google does not let ${account} ${verb} ${where}. Ask its owner to share it with ${account} as an editor.`,
    );
  }
  if (status === 404) {
    return new RejectedError(
      'not-found',
      `Google has no such spreadsheet: ${where}. It may have been deleted, or is not shared with ${account}. Check its address, or ask its owner. If it is gone for good, clear the cell "Google Sheet" of its row on the sheet Partners of the plan, and share again.`,
    );
  }
  if (status === 400 && /protected/i.test(said)) {
    const parts = what.protectedParts?.length ? `: ${what.protectedParts.join('; ')}` : '';
    return new RejectedError(
      'not-allowed',
      `Cells of ${where} are protected against changes by ${account}${parts}. Nothing was changed. Ask the spreadsheet's owner to let ${account} edit them.`,
    );
  }
  if (fault.kind === 'rejected') {
    const reason = said === '' ? `error ${status}` : said;
    return new RejectedError(
      'not-valid',
      `Google did not take what was asked of ${where} (${reason}). ${nothing}`,
    );
  }
  return new RejectedError(
    'unavailable',
    `Google could not answer for ${where} (error ${status}). ${nothing} Try again later.`,
  );
}

/** Of a call whose sign-in Google does not take. */
export function rejectionOfSignIn(where: string): RejectedError {
  return new RejectedError(
    'not-signed-in',
    `Google does not take the sign-in for ${where}: it ended or was withdrawn. Sign in again, or renew the key.`,
  );
}

/** Of a reading whose answer is larger than is taken. */
export function rejectionOfSize(where: string): RejectedError {
  return new RejectedError(
    'not-valid',
    `There is more in ${where} than can be read in one call. Keep the plan in a spreadsheet of its own.`,
  );
}

/** Of a call that never reached Google. */
export function unreachable({ code }: Fault, where: string): NotSentError {
  return new NotSentError(
    `Google cannot be reached (${code}), so nothing was read or changed in ${where}. Check the connection and try again.`,
  );
}
