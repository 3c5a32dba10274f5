import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import type { CommandCall, CommandDefinition } from './command.ts';
import { UsageError } from './errors.ts';

/**
 * Reads a command's arguments.
 *
 * @throws UsageError when an option is unknown or lacks its value, or there are too few or too many file names.
 */
export function readCall(command: CommandDefinition, args: readonly string[]): CommandCall {
  const options: Record<string, ParseArgsOptionDescriptor> = {};
  for (const [name, { type, short, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) };
  }
  const { values, positionals } = parse(command, args, options);
  const { min, max, what } = command.positionals;
  if (positionals.length < min) throw new UsageError(`Say ${what}.`);
  if (positionals.length > max) {
    throw new UsageError(`"${positionals[max]}" is one name too many. Put names with spaces in quotes.`);
  }
  return {
    files: positionals,
    flag: (name) => values[name] === true,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    texts: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
  };
}

function parse(
  command: CommandDefinition,
  args: readonly string[],
  options: Record<string, ParseArgsOptionDescriptor>,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const name =
      /'(?:-\w, )?(-{1,2}[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 'an option';
    const known = Object.keys(command.options).includes(name.replace(/^-+/, ''));
    throw new UsageError(
      known
        ? `${name} needs ${command.options[name.replace(/^-+/, '')]?.type === 'string' ? 'a value after it' : 'no value'}.`
        : `hwb ${command.name} has no option ${name}.`,
    );
  }
}
