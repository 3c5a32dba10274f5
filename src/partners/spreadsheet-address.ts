/** Where people open spreadsheets of Google. */
const googlePages = 'https://docs.google.com/';
/** Longer texts are no address. */
const longest = 2_000;

/**
 * The id of a spreadsheet, from its address as the browser shows it or from the id itself.
 *
 * @returns `null` for a text that is neither, such as an address elsewhere than at Google or at a stand-in on this machine.
 * @example spreadsheetIdOf('https://docs.google.com/spreadsheets/d/1aB_cdefghijkl-mn/edit#gid=0') // -> '1aB_cdefghijkl-mn'
 */
export function spreadsheetIdOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > longest) return null;
  if (!/^https?:\/\//i.test(trimmed)) return /^[\w-]{8,200}$/.test(trimmed) ? trimmed : null;
  const url = URL.parse(trimmed);
  if (url === null || url.username !== '' || url.password !== '' || !(isGoogle(url) || isNear(url)))
    return null;
  return /\/d\/([\w-]{8,200})(?:\/|$)/.exec(url.pathname)?.[1] ?? null;
}

/**
 * The address of a spreadsheet as it is kept and given to people, from what was typed: an address or an id.
 *
 * @param pages - Where the desk's spreadsheets are opened, like "http://127.0.0.1:4400/"; at Google when left out, or then
 *   where the text says on this machine.
 * @returns `null` for a text that is none, and for an address of another stand-in than the one that is used.
 * @example spreadsheetAddress('1aB_cdefghijkl-mn') // -> 'https://docs.google.com/spreadsheets/d/1aB_cdefghijkl-mn/edit'
 */
export function spreadsheetAddress(text: string, pages?: string): string | null {
  const id = spreadsheetIdOf(text);
  if (id === null) return null;
  const url = URL.parse(text.trim());
  const used = pages === undefined ? null : URL.parse(pages);
  if (url === null) return addressAt(used?.href ?? googlePages, id);
  if (isGoogle(url)) return addressAt(googlePages, id);
  if (used === null) return addressAt(url.origin, id);
  return isNear(used) && url.port === used.port ? addressAt(used.href, id) : null;
}

function addressAt(pages: string, id: string): string {
  return new URL(`/spreadsheets/d/${id}/edit`, pages).href;
}

function isGoogle({ protocol, host }: URL): boolean {
  return protocol === 'https:' && host === 'docs.google.com';
}

/** Whether a stand-in may be meant: it is reached from this machine only. */
function isNear({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
