import { SetupError } from '../errors.ts';
import type { Environment } from '../state/state-folder.ts';

const prefix = 'https://www.googleapis.com/auth/';

/**
 * All spreadsheets that an account may open. A service account needs it: spreadsheets are shared with it by people, and
 * the narrower scope reaches only files that the app itself made or was given by a person's own choice in Google's picker.
 */
export const allSpreadsheets = `${prefix}spreadsheets`;

/**
 * Only files that the app made. It is enough where every partner's spreadsheet is made by `hwb share`, so it is what a
 * person is asked for unless the administrator says that existing spreadsheets are bound too.
 */
const ownFiles = `${prefix}drive.file`;

/** Which account it is, without any access of its own. */
const identity = ['openid', 'email'];

/** What a person is asked to allow. */
export interface PersonScopes {
  /** The one that spreadsheets need. */
  readonly sheets: string;
  readonly all: readonly string[];
}

/** @throws SetupError when `HWB_GOOGLE_SCOPE` is neither `drive.file` nor `spreadsheets`. */
export function personScopes(env: Environment): PersonScopes {
  const set = env['HWB_GOOGLE_SCOPE'] || 'drive.file';
  if (set !== 'drive.file' && set !== 'spreadsheets') {
    throw new SetupError(
      `HWB_GOOGLE_SCOPE is "${set}". Set it to drive.file, for spreadsheets that hwb makes, or to spreadsheets, for existing ones too.`,
    );
  }
  const sheets = set === 'spreadsheets' ? allSpreadsheets : ownFiles;
  return { sheets, all: [...identity, sheets] };
}
