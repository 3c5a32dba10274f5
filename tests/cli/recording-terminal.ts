import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that keeps what is written to it. */
export function recordingTerminal(
  options: Partial<Pick<Terminal, 'isInteractive' | 'hasColour' | 'width'>> = {},
) {
  const written = { out: '', error: '' };
  const terminal: Terminal = {
    out: (text) => {
      written.out += text;
    },
    error: (text) => {
      written.error += text;
    },
    isInteractive: false,
    hasColour: false,
    width: 100,
    ...options,
  };
  return { terminal, written };
}
