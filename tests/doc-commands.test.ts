import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../workbench/server/build-page.ts';
import { runnableCommands } from './doc-examples/runnable-commands.ts';
import { buildBundle } from './functions/bundle/build-bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = `import { main } from ${JSON.stringify(join(root, 'src/cli/main.ts'))};
process.exitCode = await main(process.argv.slice(2));
`;

/** What stands at the start of a command in the documents, and the program it runs from the sources. */
const hwb = 'npx hwb ';
const start = /^npm start(?: -- |$)/;

/** `hwb` says 0 where all is well and 1 where the plan has errors; anything else is a wrong call. */
function runHwb(line: string, folder: string): void {
  const { status, stderr } = spawnSync(
    `"${process.execPath}" "${join(folder, 'hwb.ts')}" ${line.slice(hwb.length)}`,
    { cwd: folder, encoding: 'utf8', shell: true, timeout: 25_000 },
  );
  expect(status, stderr).toBeLessThan(2);
}

/** Starts the workbench, opens its page, and stops it. */
async function runStart(line: string, folder: string): Promise<void> {
  const args = line.replace(start, '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts'), ...args], { cwd: folder });
  try {
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const url = await new Promise<string>((found, failed) => {
      child.stdout.on('data', (text) => {
        said += text;
        const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (address !== undefined) found(address);
      });
      child.on('exit', () => failed(new Error(said)));
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
  } finally {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

describe('commands of the documents run as they stand', () => {
  let folder = '';
  beforeAll(() => {
    buildBundle();
    buildPage(root, () => undefined);
    folder = mkdtempSync(join(tmpdir(), 'doc-commands-'));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const file of ['README.md', ...globSync('docs/*.md', { cwd: root })].sort()) {
    const commands = runnableCommands(readFileSync(join(root, file), 'utf8'));
    if (commands.length === 0) continue;
    it(file, { timeout: 120_000 }, async () => {
      const here = mkdtempSync(join(folder, 'here-'));
      writeFileSync(join(here, 'hwb.ts'), main);
      for (const line of commands) {
        if (line.startsWith(hwb)) runHwb(line, here);
        else if (start.test(line)) await runStart(line, here);
        else throw new Error(`Nobody knows how to run "${line}".`);
      }
    });
  }
});
