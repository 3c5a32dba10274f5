import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../errors.ts';
import { keyLength } from './sealer.ts';
import { readSecretFile } from './secret-file.ts';
import type { Environment } from './state-folder.ts';

const fileName = 'gateway.key';
const what = 'the key that seals what the gateway keeps';

/**
 * The keys that seal what is kept: `HWB_GATEWAY_KEY` where it is set, else a file in the state folder, made when it is
 * first needed. Others only open what they sealed earlier: those of `HWB_GATEWAY_OLD_KEYS`, separated by commas, and the
 * file's beside the one that is set.
 *
 * @throws SetupError for a key that is not 32 bytes in base64 or hexadecimal, or a file that others can read.
 */
export function gatewayKeys(folder: string, env: Environment): [Buffer, ...Buffer[]] {
  const path = join(folder, fileName);
  const set = env['HWB_GATEWAY_KEY'];
  if (!set) return [fileKey(path), ...oldKeys(env)];
  const former = existsSync(path) ? [readKey(readSecretFile(path, what), `"${path}"`)] : [];
  return [readKey(set, 'HWB_GATEWAY_KEY'), ...oldKeys(env), ...former];
}

function oldKeys(env: Environment): Buffer[] {
  const keys = (env['HWB_GATEWAY_OLD_KEYS'] ?? '').split(',').filter((key) => key.trim() !== '');
  return keys.map((key) => readKey(key, 'HWB_GATEWAY_OLD_KEYS'));
}

function fileKey(path: string): Buffer {
  if (!existsSync(path)) makeKeyFile(path);
  return readKey(readSecretFile(path, what), `"${path}"`);
}

/** Written beside and then linked: of two programs that start at once, one key stays and both read that one. */
function makeKeyFile(path: string): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(beside, `${randomBytes(keyLength).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function readKey(text: string, place: string): Buffer {
  const bare = text.trim();
  const key = /^[0-9a-f]{64}$/i.test(bare) ? Buffer.from(bare, 'hex') : Buffer.from(bare, 'base64');
  if (key.length !== keyLength || !/^[\w+/-]+=*$/.test(bare)) {
    throw new SetupError(
      `${place} is not a key: it must be 32 bytes in base64 or hexadecimal. Make one with: openssl rand -base64 32`,
    );
  }
  return key;
}
