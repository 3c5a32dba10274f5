import type { Terminal } from './terminal.ts';

/** 0 fine, 1 the data has errors, 2 the call is wrong. */
export type ExitCode = 0 | 1 | 2;

/** What the help and the argument reader know of an option. */
export interface OptionDefinition {
  readonly type: 'string' | 'boolean';
  /** Whether it may be given several times. */
  readonly multiple?: true;
  readonly short?: string;
  /** What stands for the value in the help, like `<file>`. */
  readonly value?: string;
  readonly help: string;
}

/** What the help and the argument reader know of a command; its work is loaded only when it is called. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** Positional arguments as the help shows them, like `<workbook>`. */
  readonly usage: string;
  /** How many positional arguments it takes, at least and at most. */
  readonly positionals: { readonly min: number; readonly max: number; readonly what: string };
  readonly options: Readonly<Record<string, OptionDefinition>>;
  readonly details: string;
  readonly examples: readonly { readonly call: string; readonly does: string }[];
  readonly load: () => Promise<RunCommand>;
}

/** Does a command's work. What it throws is told by `error-sentence.ts`. */
export type RunCommand = (call: CommandCall, terminal: Terminal) => Promise<ExitCode>;

/** A command's arguments as given. */
export interface CommandCall {
  readonly files: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  /** The values of an option that may be given several times, in their order. */
  readonly texts: (name: string) => readonly string[];
}
