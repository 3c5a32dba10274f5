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
  /** Asks the person; `null` when the input has ended. Left out where nobody can answer. */
  readonly ask?: (question: string) => Promise<string | null>;
}

/** The terminal this process was started from; colours follow the NO_COLOR and FORCE_COLOR conventions. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly);
  return {
    out: (text) => stdout.write(text),
    error: (text) => stderr.write(text),
    isInteractive: stderr.isTTY === true,
    hasColour: !env['NO_COLOR'] && (stdout.isTTY === true || Boolean(env['FORCE_COLOR'])),
    width: stdout.columns ?? 100,
    ...(stdin.isTTY === true && stderr.isTTY === true && { ask: askPerson }),
  };
}

/** Asks on the error stream, so that results in a pipe stay clean. Ctrl+C and the end of the input are no answer. */
async function askPerson(question: string): Promise<string | null> {
  const { createInterface } = await import('node:readline');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    reader.on('close', () => resolve(null));
    reader.on('SIGINT', () => reader.close());
    reader.question(question, (answer) => {
      resolve(answer);
      reader.close();
    });
  });
}

/** A reader that has seen enough, like `head`, closes the pipe: that is no fault. A full disk is told in a sentence. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    process.stderr.write(`hwb: the result could not be written: ${errorSentence(error)}\n`);
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}
