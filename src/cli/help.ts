import type { CommandDefinition } from './command.ts';
import { commands } from './commands.ts';
import { wrapText } from './wrap-text.ts';

/** The help of `hwb` itself. */
export function generalHelp(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'hwb: Health and Wellbeing Board action plans in Excel workbooks.',
    '',
    'Usage: hwb <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  -h, --help     This help, or a command’s: hwb validate --help',
    '  -v, --version  The version.',
    '',
    'Examples:',
    ...commands.map(({ examples: [first] }) => `  ${first?.call}`),
    '',
    'Exit code: 0 fine, 1 the data has errors, 2 the call is wrong.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp({ name, summary, usage, options, details, examples }: CommandDefinition): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => [
    `${short ? `-${short}, ` : '    '}--${option}${value ? ` ${value}` : ''}`,
    help,
  ]);
  rows.push(['-h, --help', 'This help.']);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0));
  const callWidth = Math.max(...examples.map(({ call }) => call.length));
  return [
    summary,
    '',
    `Usage: hwb ${name} ${usage} [options]`,
    '',
    ...wrapText(details, 88),
    '',
    'Options:',
    ...rows.map(([left, help]) => `  ${left?.padEnd(width)}  ${help}`),
    '',
    'Examples:',
    ...examples.map(({ call, does }) => `  ${call.padEnd(callWidth)}  ${does}`),
    '',
  ].join('\n');
}
