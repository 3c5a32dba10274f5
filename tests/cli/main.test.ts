import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function call(...args: string[]) {
  const { terminal, written } = recordingTerminal();
  const exitCode = await main(args, terminal);
  return { exitCode, ...written };
}

describe('help', () => {
  it('lists every command', async () => {
    const { exitCode, out } = await call('--help');
    expect(exitCode).toBe(0);
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'));
  });

  it('is printed with exit code 2 when no command is given', async () => {
    const { exitCode, out } = await call();
    expect(exitCode).toBe(2);
    expect(out).toContain('Usage: hwb <command>');
  });

  it.each(commands.map(({ name }) => name))('of %s names its options and gives examples', async (name) => {
    const command = commands.find((each) => each.name === name);
    for (const args of [
      [name, '--help'],
      ['help', name],
      [name, 'file.xlsx', '-h'],
    ]) {
      const { exitCode, out } = await call(...args);
      expect(exitCode).toBe(0);
      for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
      for (const example of command?.examples ?? []) expect(out).toContain(example.call);
    }
  });

  it('prints the version of the package', async () => {
    expect((await call('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong call', () => {
  it.each([
    { args: ['frobnicate'], says: 'there is no command "frobnicate"' },
    { args: ['validate'], says: 'Say the workbook to validate' },
    { args: ['validate', 'a.xlsx', 'b.xlsx'], says: '"b.xlsx" is one name too many' },
    { args: ['validate', 'a.xlsx', '--frobnicate'], says: 'hwb validate has no option --frobnicate' },
    { args: ['validate', 'a.xlsx', '--as-at'], says: '--as-at needs a value after it' },
    { args: ['validate', 'a.xlsx', '--json=yes'], says: '--json needs no value' },
    { args: ['new', 'plan.xlsx', '-z'], says: 'hwb new has no option -z' },
  ])('$args exits with 2 and says: $says', async ({ args, says }) => {
    const { exitCode, out, error } = await call(...args);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toContain(says);
    expect(error).not.toContain('    at ');
  });
});
