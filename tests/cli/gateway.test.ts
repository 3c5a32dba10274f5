import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GatewayClient } from '../../src/workbook/gateway/gateway-client.ts';

const main = JSON.stringify(new URL('../../src/cli/main.ts', import.meta.url).href);
const program = `process.exitCode = await (await import(${main})).main(process.argv.slice(1))`;

let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hwb-cli-gateway-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly written: { out: string; error: string };
  /** Ends when the program has written a text. */
  wrote(text: string | RegExp): Promise<void>;
  readonly ended: Promise<number | null>;
}

function hwb(args: readonly string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, ...args], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      PATH: process.env['PATH'],
      CI: '1',
      HWB_STATE_FOLDER: folder,
      HWB_GOOGLE_SHEETS_URL: 'http://127.0.0.1:9',
      ...env,
    },
  });
  started.push(child);
  const written = { out: '', error: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.error += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const wrote = (text: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (written.out.search(text) >= 0) resolve();
      };
      look();
      child.stdout.on('data', look);
      child.on('close', () => reject(new Error(`It ended: ${written.out}${written.error}`)));
    });
  return { child, written, wrote, ended };
}

const client = { HWB_GOOGLE_CLIENT_ID: 'id', HWB_GOOGLE_CLIENT_SECRET: 'client-secret' };

describe('hwb gateway', () => {
  it('answers whoever has the code it prints, until it is stopped', async () => {
    const { child, written, wrote, ended } = hwb(['gateway', '--port', '0', '--verbose']);
    await wrote('The next start has another.');
    const address = /answers at (http:\S+)\. Stop it with Ctrl\+C/.exec(written.out)?.[1] ?? '';
    const code = /access code in the pane.*: ([\w-]{32})$/m.exec(written.out)?.[1] ?? '';
    expect(written.out).toContain('Start it with: npm run sheets.');
    expect(await new GatewayClient({ address, code }).status()).toMatchObject({
      kind: 'stand-in',
      isReady: false,
    });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(written.error).toMatch(/^GET \/api\/status 200 \d+ ms\n$/);
  });

  it('status says which account is used, and exits with 1 where it cannot be', async () => {
    const { ended, written } = hwb(['gateway', 'status', '--json']);
    expect(await ended).toBe(1);
    expect(JSON.parse(written.out)).toMatchObject({ kind: 'stand-in', isReady: false });
    const person = hwb(['gateway', 'status'], client);
    expect(await person.ended).toBe(1);
    expect(person.written.out).toMatch(/^Nobody is signed in to Google/);
  });

  it('sign-in prints Google’s page, and ends when it is stopped', async () => {
    const { child, ended, written, wrote } = hwb(['gateway', 'sign-in'], client);
    await wrote(/https:\/\/accounts\.google\.com\/\S+\n/);
    expect(written.out).not.toContain('client-secret');
    child.kill('SIGINT');
    expect(await ended).toBe(2);
    expect(written.error).toBe('hwb gateway: The sign-in was ended before Google answered.\n');
  });

  it('sign-out where nobody is signed in is no fault', async () => {
    const { ended, written } = hwb(['gateway', 'sign-out'], client);
    expect([await ended, written.out]).toEqual([0, 'Nobody was signed in.\n']);
  });

  it.each([
    { args: ['frobnicate'], says: '"frobnicate" is none of sign-in, sign-out and status' },
    { args: ['constructor'], says: '"constructor" is none of' },
    { args: ['--port', '70000'], says: '--port "70000" is not a port' },
    { args: ['--add-in', 'http://attacker.example'], says: 'is not where an add-in is served' },
    { args: ['--certificate', 'package.json'], says: 'give both files, or neither' },
    { args: ['sign-in'], says: 'No Google account is set up' },
  ])('$args exits with 2 and says: $says', async ({ args, says }) => {
    const { ended, written } = hwb(['gateway', ...args]);
    expect(await ended).toBe(2);
    expect(written.error).toContain(says);
    expect(written.error).not.toContain('    at ');
  });
});
