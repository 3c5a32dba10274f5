import { errorSentence } from './error-sentence.ts';

/** Where a command writes, and what may be drawn there. Tests pass their own. */
export interface Terminal {
  /** Results: what another program would read. */
  readonly out: (text: string) => void;
  /** Messages for the person: notes, progress, errors. */
  readonly error: (text: string) => void;
  /** Whether a person looks at the error stream, so that a progress bar makes sense. */
  readonly isInteractive: boolean;
  /** Whether results may be coloured. */
  readonly hasColour: boolean;
  /** Width of a line in characters. */
  readonly width: number;
}

/** The terminal this process was started from; colours follow the NO_COLOR and FORCE_COLOR conventions. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  return {
    out: (text) => stdout.write(text),
    error: (text) => stderr.write(text),
    isInteractive: stderr.isTTY === true,
    hasColour: !env['NO_COLOR'] && (stdout.isTTY === true || Boolean(env['FORCE_COLOR'])),
    width: stdout.columns ?? 100,
  };
}

/** A reader that has seen enough, like `head`, closes the pipe: that is no fault. A full disk is told in a sentence. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    process.stderr.write(`hwb: the result could not be written: ${errorSentence(error)}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}
