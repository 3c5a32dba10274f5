import { join } from 'node:path';
import { type Environment, stateFolder } from '../../../src/gateway/state/state-folder.ts';

/** Where the stand-in keeps its files unless told otherwise: with what else is kept for this person. */
export function defaultFolder(env: Environment): string {
  return join(stateFolder(env), 'google-sheets');
}
