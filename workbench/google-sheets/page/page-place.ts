import type { Person } from '../wire/person-action.ts';

/** The spreadsheet that an address names, or null for the list of all. */
export function spreadsheetInAddress(pathname: string): string | null {
  const found = /^\/spreadsheets\/(?:d\/)?([\w-]+)(?:\/edit)?\/?$/.exec(pathname);
  return found?.[1] ?? null;
}

/** The address of a spreadsheet, as Google's own addresses are. */
export const spreadsheetAddress = (id: string): string => `/spreadsheets/d/${encodeURIComponent(id)}/edit`;

/** As whom the address says that the person works. */
export const personInAddress = (): Person =>
  new URLSearchParams(location.search).get('as') === 'owner' ? 'owner' : 'partner';

/** The sheet that the address names behind its #, as Google's do, or null. */
export function sheetInAddress(): number | null {
  const found = /(?:^#|&)gid=(\d{1,10})(?:&|$)/.exec(location.hash);
  return found ? Number(found[1]) : null;
}

/** Lets the address say what is shown, so that it can be loaded again and passed on. */
export function keepInAddress(person: Person, sheetId: number): void {
  const query = person === 'owner' ? '?as=owner' : '';
  history.replaceState(null, '', `${location.pathname}${query}#gid=${sheetId}`);
}
