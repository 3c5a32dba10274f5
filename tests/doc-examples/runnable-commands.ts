/**
 * The commands of a Markdown document that are meant to run: the lines of its ```sh blocks marked `run`, without comments,
 * to be run one after the other in one folder.
 */
export function runnableCommands(markdown: string): string[] {
  const blocks = [...markdown.matchAll(/^```sh run\n([\s\S]*?)^```$/gm)].map(([, lines]) => lines ?? '');
  return blocks
    .flatMap((lines) => lines.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}
