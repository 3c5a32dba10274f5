import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealError, SetupError } from '../../src/gateway/errors.ts';
import { gatewayKeys } from '../../src/gateway/state/gateway-keys.ts';
import { LeaseStore } from '../../src/gateway/state/lease-store.ts';
import { openState } from '../../src/gateway/state/open-state.ts';
import { Sealer } from '../../src/gateway/state/sealer.ts';
import { readSecretFile } from '../../src/gateway/state/secret-file.ts';
import { StateDatabase } from '../../src/gateway/state/state-database.ts';
import { makeStateFolder, stateFolder } from '../../src/gateway/state/state-folder.ts';
import { LeaseHeldError, LeaseLostError } from '../../src/workbook/lease.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (byte: number) => Buffer.alloc(32, byte);
const context = { account: 'officer@council.example', purpose: 'token' };
const isPosix = process.platform !== 'win32';

describe('what is sealed', () => {
  it('opens as it was, and never looks the same', () => {
    const sealer = new Sealer([key(1)]);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (text, account, purpose) => {
        const sealed = sealer.seal(text, { account, purpose });
        expect(sealer.open(sealed, { account, purpose })).toBe(text);
        expect(sealer.seal(text, { account, purpose })).not.toBe(sealed);
      }),
    );
  });

  it('does not open when any character of it was changed', () => {
    const sealer = new Sealer([key(1)]);
    const sealed = sealer.seal('refresh-token', context);
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      let opened: string | undefined;
      try {
        opened = sealer.open(changed, context);
      } catch (error) {
        expect(error).toBeInstanceOf(SealError);
      }
      if (opened !== undefined) expect(sameBytes(changed, sealed)).toBe(true);
    }
  });

  it.each([
    ['another account', { ...context, account: 'x@council.example' }],
    ['another purpose', { ...context, purpose: 'other' }],
    ['the two run together otherwise', { account: 'officer@council.exampl', purpose: 'etoken' }],
  ])('does not open for %s', (_, other) => {
    const sealer = new Sealer([key(1)]);
    expect(() => sealer.open(sealer.seal('x', context), other)).toThrow(SealError);
  });

  it.each(['', 'x', '1.2.3', '1.....', '2.a.b.c.d', '1.a.b.c.d.e'])(
    'is not opened when it is damaged: "%s"',
    (sealed) => {
      expect(() => new Sealer([key(1)]).open(sealed, context)).toThrow(SealError);
    },
  );

  it('does not open with its tag cut short', () => {
    const sealer = new Sealer([key(1)]);
    const parts = sealer.seal('x', context).split('.');
    parts[4] = (parts[4] ?? '').slice(0, 6);
    expect(() => sealer.open(parts.join('.'), context)).toThrow(SealError);
  });

  it('opens with an old key, and says that it is sealed with one', () => {
    const sealed = new Sealer([key(1)]).seal('x', context);
    const sealer = new Sealer([key(2), key(1)]);
    expect(sealer.open(sealed, context)).toBe('x');
    expect(sealer.isCurrent(sealed)).toBe(false);
    expect(sealer.isCurrent(sealer.seal('x', context))).toBe(true);
    expect(() => new Sealer([key(2)]).open(sealed, context)).toThrow(SealError);
  });
});

function sameBytes(left: string, right: string): boolean {
  const bytes = (text: string) =>
    text.split('.').map((part, at) => (at < 2 ? part : Buffer.from(part, 'base64url').toString('hex')));
  return JSON.stringify(bytes(left)) === JSON.stringify(bytes(right));
}

describe('the key', () => {
  it('is made once, for its owner alone', () => {
    const [made] = gatewayKeys(folder, {});
    expect(made.length).toBe(32);
    expect(gatewayKeys(folder, {})).toEqual([made]);
    expect(readdirSync(folder)).toEqual(['gateway.key']);
    if (isPosix) expect(statSync(join(folder, 'gateway.key')).mode & 0o777).toBe(0o600);
  });

  it.runIf(isPosix).each([0o640, 0o604, 0o660, 0o644])(
    'in a file that others can open is refused: mode %o',
    (mode) => {
      gatewayKeys(folder, {});
      chmodSync(join(folder, 'gateway.key'), mode);
      expect(() => gatewayKeys(folder, {})).toThrow(SetupError);
      expect(() => gatewayKeys(folder, {})).toThrow('chmod 600');
      expect(() => openState({ HWB_STATE_FOLDER: folder })).toThrow(SetupError);
    },
  );

  it('of the environment comes first, and the file’s goes on opening', () => {
    const [file] = gatewayKeys(folder, {});
    const env = {
      HWB_GATEWAY_KEY: key(3).toString('hex'),
      HWB_GATEWAY_OLD_KEYS: `${key(4).toString('base64')}, `,
    };
    expect(gatewayKeys(folder, env)).toEqual([key(3), key(4), file]);
  });

  it('of the environment leaves no file', () => {
    gatewayKeys(folder, { HWB_GATEWAY_KEY: key(3).toString('base64') });
    expect(existsSync(join(folder, 'gateway.key'))).toBe(false);
  });

  it.each(['short', 'x'.repeat(32), key(1).toString('hex').slice(1), `${key(1).toString('base64')}!`])(
    'that is none is refused without repeating it: %s',
    (text) => {
      const read = () => gatewayKeys(folder, { HWB_GATEWAY_KEY: text });
      expect(read).toThrow(/HWB_GATEWAY_KEY is not a key.*openssl/);
      expect(read).not.toThrow(text);
    },
  );
});

describe('a file with a secret', () => {
  const path = () => join(folder, 'secret.json');

  it('is read where it is its owner’s alone', () => {
    writeFileSync(path(), 'secret', { mode: 0o600 });
    expect(readSecretFile(path(), 'the key')).toBe('secret');
  });

  it.runIf(isPosix)('is refused where others can read it, without a word of it', () => {
    writeFileSync(path(), 'secret-words');
    chmodSync(path(), 0o644);
    const read = () => readSecretFile(path(), 'the key');
    expect(read).toThrow(
      `"${path()}" holds the key, and other people on this computer can read or change it.`,
    );
    expect(read).not.toThrow('secret-words');
  });

  it('is refused where it is missing, a folder, or too large', () => {
    expect(() => readSecretFile(path(), 'the key')).toThrow('There is no file');
    expect(() => readSecretFile(folder, 'the key')).toThrow(SetupError);
    writeFileSync(path(), 'x'.repeat(100_000), { mode: 0o600 });
    expect(() => readSecretFile(path(), 'the key')).toThrow('is not the file');
  });
});

describe('the state folder', () => {
  it.each([
    ['linux', { XDG_STATE_HOME: '/state' }, join('/state', 'hwb')],
    ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'hwb')],
    ['linux', { HWB_STATE_FOLDER: '/here', XDG_STATE_HOME: '/state' }, '/here'],
  ])('is where %s keeps such things', (platform, env, path) => {
    expect(stateFolder(env, platform)).toBe(path);
  });

  it.runIf(isPosix)('is made for its owner alone, with the database in it', () => {
    const path = join(folder, 'a', 'b');
    makeStateFolder(path);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    openState({ HWB_STATE_FOLDER: path }).close();
    expect(statSync(join(path, 'gateway.sqlite')).mode & 0o777).toBe(0o600);
  });
});

describe('the database', () => {
  const path = () => join(folder, 'gateway.sqlite');

  it('is brought to its version once, by the first that opens it', () => {
    new StateDatabase(path()).close();
    new StateDatabase(path()).close();
    const database = new DatabaseSync(path());
    expect(database.prepare('select version from migration').all()).toEqual([{ version: 1 }]);
    expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
  });

  it('of a later version is left alone', () => {
    new StateDatabase(path()).close();
    const database = new DatabaseSync(path());
    database.exec('insert into migration (version) values (99)');
    expect(() => new StateDatabase(path())).toThrow(/later version of hwb/);
    expect(database.prepare('select max(version) as version from migration').get()).toEqual({ version: 99 });
    database.close();
  });
});

describe('leases in the database', () => {
  it('hold between programs that share it', async () => {
    let now = 1_000;
    const [one, two] = [0, 1].map(() => new StateDatabase(join(folder, 'gateway.sqlite')));
    const mine = new LeaseStore(one ?? new StateDatabase(':memory:'), () => now);
    const theirs = new LeaseStore(two ?? new StateDatabase(':memory:'), () => now);
    const { fence, expiresAt } = await mine.take('plan', 'hwb sync', 60_000);
    expect([fence, expiresAt]).toEqual([1, 61_000]);
    await expect(theirs.take('plan', 'the pane', 60_000)).rejects.toMatchObject({
      holder: 'hwb sync',
      expiresAt,
    });
    now = 61_000;
    await expect(mine.extend('plan', fence, 60_000)).rejects.toThrow(LeaseLostError);
    expect(await theirs.take('plan', 'the pane', 60_000)).toEqual({ fence: 2, expiresAt: 121_000 });
    await mine.release('plan', fence);
    await expect(mine.take('plan', 'hwb sync', 1)).rejects.toThrow(LeaseHeldError);
    await expect(mine.extend('plan', fence, 1)).rejects.toThrow(LeaseLostError);
    for (const database of [one, two]) database?.close();
  });

  it('are never held by two, and their numbers only grow, whatever is done', async () => {
    const step = fc.record({
      kind: fc.constantFrom('take', 'extend', 'release', 'wait'),
      who: fc.nat({ max: 2 }),
      milliseconds: fc.integer({ min: 1, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        let now = 0;
        const database = new StateDatabase(':memory:');
        const store = new LeaseStore(database, () => now);
        const held = new Map<number, { fence: number; until: number }>();
        let highest = 0;
        for (const { kind, who, milliseconds } of steps) {
          const lease = held.get(who);
          const others = [...held].some(([other, { until }]) => other !== who && until > now);
          if (kind === 'wait') now += milliseconds;
          else if (kind === 'take') {
            const taken = await store.take('plan', `${who}`, milliseconds).catch(() => null);
            const isFree = !others && !(lease && lease.until > now);
            expect(taken !== null).toBe(isFree);
            if (taken === null) continue;
            expect(taken.fence).toBeGreaterThan(highest);
            highest = taken.fence;
            held.set(who, { fence: taken.fence, until: taken.expiresAt });
          } else if (lease && kind === 'extend') {
            const extended = await store.extend('plan', lease.fence, milliseconds).catch(() => null);
            expect(extended !== null).toBe(lease.until > now);
            if (extended) held.set(who, { ...lease, until: extended.expiresAt });
          } else if (lease) {
            await store.release('plan', lease.fence);
            held.delete(who);
          }
        }
        database.close();
      }),
    );
  });
});
