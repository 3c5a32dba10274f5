/** Longer texts are no address. */
const longest = 2_000;

/**
 * The id of a spreadsheet, from its address as the browser shows it or from the id itself.
 *
 * @returns `null` for a text that is neither.
 * @example spreadsheetIdOf('https://docs.google.com/spreadsheets/d/1aB_cdefghijkl-mn/edit#gid=0') // -> '1aB_cdefghijkl-mn'
 */
export function spreadsheetIdOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > longest) return null;
  if (/^https?:\/\//i.test(trimmed)) return /\/d\/([\w-]{8,200})(?:[/?#]|$)/.exec(trimmed)?.[1] ?? null;
  return /^[\w-]{8,200}$/.test(trimmed) ? trimmed : null;
}
