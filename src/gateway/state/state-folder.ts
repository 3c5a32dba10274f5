import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The environment, as `process.env` gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where this person's state is kept: `HWB_STATE_FOLDER`, else where the system keeps such things. */
export function stateFolder(env: Environment, platform: string = process.platform): string {
  const set = env['HWB_STATE_FOLDER'];
  if (set) return set;
  const home = homedir();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'hwb');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'hwb');
  return join(env['XDG_STATE_HOME'] || join(home, '.local', 'state'), 'hwb');
}

/** Makes the folder where it is missing, for its owner alone. */
export function makeStateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
