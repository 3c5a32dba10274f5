import type { ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { errorSentence } from './error-sentence.ts';
import { UsageError } from './errors.ts';
import { commandHelp, generalHelp } from './help.ts';
import { readCall } from './read-call.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs one call of the `hwb` command.
 *
 * @param args - The arguments after the command's name, as the shell split them.
 * @returns 0 fine, 1 the data has errors, 2 the call is wrong.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const topic = commands.find((command) => name === 'help' && command.name === rest[0]);
    terminal.out(topic ? commandHelp(topic) : generalHelp());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${await packageVersion()}\n`);
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    terminal.error(
      `hwb: there is no command "${name}". The commands are ${commands.map((each) => each.name).join(', ')}.\n`,
    );
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(commandHelp(command));
    return 0;
  }
  try {
    const call = readCall(command, rest);
    const run = await command.load();
    return await run(call, terminal);
  } catch (error) {
    terminal.error(`hwb ${command.name}: ${errorSentence(error)}\n`);
    if (error instanceof UsageError)
      terminal.error(
        `Usage: hwb ${command.name} ${command.usage} [options]. See hwb ${command.name} --help.\n`,
      );
    return 2;
  }
}

async function packageVersion(): Promise<string> {
  const { findPackageJSON } = await import('node:module');
  const { readFile } = await import('node:fs/promises');
  const path = findPackageJSON(import.meta.url);
  if (path === undefined) return 'unknown';
  const { version }: { version: string } = JSON.parse(await readFile(path, 'utf8'));
  return version;
}
