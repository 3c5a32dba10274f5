/**
 * A text as one word of a command: as it is where nothing in it is special to a shell, else in quotes.
 *
 * @example quoteForShell('https://a.example/b&c/') // -> "'https://a.example/b&c/'"
 */
export function quoteForShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
