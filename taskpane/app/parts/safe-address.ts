const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];
/** No browser shows more, and no spreadsheet has a longer one. */
const longest = 2_000;

/**
 * An address that may become a link: of the web over TLS, or of this machine. What stands in a workbook may be anything.
 *
 * @returns `null` for every other text.
 */
export function safeAddress(text: string): string | null {
  if (text.length > longest || !URL.canParse(text)) return null;
  const { protocol, hostname, username, password, href } = new URL(text);
  if (username !== '' || password !== '') return null;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopbackNames.includes(hostname));
  return isSafe ? href : null;
}
