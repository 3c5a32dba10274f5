import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { confirmedOf, resolutionsOf } from '../../src/cli/partners/resolve-option.ts';
import { watchInterval } from '../../src/cli/partners/watch-sync.ts';
import { readCall } from '../../src/cli/read-call.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The calls of hwb that a document shows in its blocks for the shell, as the shell would split them. */
function shownCalls(markdown: string): string[][] {
  const blocks = [...markdown.matchAll(/^```sh(?: run)?\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines ?? '');
  return blocks
    .flatMap((lines) => lines.split('\n'))
    .flatMap((line) => /^npx hwb (.*?)(?:\s+#.*)?$/.exec(line)?.[1] ?? [])
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''));
}

describe('calls of hwb in the documents', () => {
  const files = ['README.md', ...globSync('docs/*.md', { cwd: root })];
  const calls = files.flatMap((file) => shownCalls(readFileSync(join(root, file), 'utf8')));

  it.each(calls.map((call) => [call.join(' '), call] as const))(
    'hwb %s is one that hwb takes',
    (_, [name, ...args]) => {
      const command = commands.find((one) => one.name === name);
      expect(command).toBeDefined();
      if (!command) return;
      const { text, texts } = readCall(command, args);
      resolutionsOf(texts('resolve'));
      confirmedOf(texts('confirm'));
      const watch = text('watch');
      if (watch !== undefined) watchInterval(watch);
    },
  );
});
