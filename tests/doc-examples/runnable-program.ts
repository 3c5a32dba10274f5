/** The code of a document that is meant to run, and the lines it says it prints. */
export interface Program {
  readonly code: string;
  readonly prints: readonly string[];
}

/**
 * The program of a Markdown document: its ```ts blocks marked `run`, one after the other. What a line prints stands
 * after it as `// -> text`.
 *
 * @returns `null` for a document without such a block.
 */
export function runnableProgram(markdown: string): Program | null {
  const blocks = [...markdown.matchAll(/^```ts run\n([\s\S]*?)^```$/gm)].map(([, code]) => code ?? '');
  if (blocks.length === 0) return null;
  const code = blocks.join('\n');
  const prints = [...code.matchAll(/^.*\/\/ -> (.*)$/gm)].map(([, text]) => text ?? '');
  return { code, prints };
}
