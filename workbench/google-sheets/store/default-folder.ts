import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the stand-in keeps its files unless told otherwise: in the user's state directory, else under the home. */
export function defaultFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const state = environment['XDG_STATE_HOME'];
  return state?.startsWith('/')
    ? join(state, 'hwb', 'google-sheets')
    : join(homedir(), '.hwb', 'google-sheets');
}
