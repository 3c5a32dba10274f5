import { safeAddress } from './safe-address.ts';

const googleSheets = 'docs.google.com';
/** As Google Sheets has it, also for one of several accounts or the account of an organisation. */
const sheetPath = /^(?:\/a\/[\w.-]+)?\/spreadsheets\/(?:u\/\d+\/)?d\/[\w-]{8,200}(?:\/|$)/;

/**
 * The address of a partner's sheet, where it may become a link: a spreadsheet of Google Sheets, or of the stand-in on
 * this machine. What stands in the Partners table may be anything.
 *
 * @returns `null` for every other text.
 */
export function sheetAddress(text: string): string | null {
  const address = safeAddress(text);
  if (address === null) return null;
  const { protocol, host, pathname } = new URL(address);
  // Over TLS only Google has spreadsheets; without it a safe address is one of this machine.
  const isTheirs = protocol === 'http:' || host === googleSheets;
  return isTheirs && sheetPath.test(pathname) ? address : null;
}
