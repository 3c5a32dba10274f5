import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = JSON.stringify(new URL('../../src/cli/main.ts', import.meta.url).href);
const program = `process.exitCode = await (await import(${main})).main(['help', 'validate'])`;
const call = `"${process.execPath}" --input-type=module -e "$PROGRAM"`;
const shell = (line: string) =>
  spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, PROGRAM: program },
  });

describe.runIf(process.platform === 'linux')('the end of a pipe', () => {
  it('that closes early is no fault', () => {
    const { stderr } = shell(`${call} | true`);
    expect(stderr).toBe('');
  });

  it('that cannot take the result is told in a sentence', () => {
    const { stderr, status } = shell(`${call} > /dev/full`);
    expect(stderr).toBe(
      'hwb: the result could not be written: The disk is full, so the file was not written. Free some space and try again.\n',
    );
    expect(status).toBe(2);
  });
});
