import { readMark } from '../sync/sync-mark.ts';
import { clip } from '../table/shown-text.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import type { Binding } from './binding/bind-sheet.ts';
import { PartnerError } from './errors.ts';
import { isNamed, organisationKey } from './organisation.ts';
import { readPartnerTables } from './partner-rows.ts';
import { entryOf, type PartnerEntry, partnersList } from './partners-list.ts';
import { spreadsheetAddress, spreadsheetIdOf } from './spreadsheet-address.ts';

/**
 * The spreadsheet that is meant: the one that was asked for, else the one of the Partners table; `null` for a new one.
 *
 * @param pages - Where the desk's spreadsheets are opened, as in `spreadsheetAddress`.
 * @throws PartnerError for one that is another's, or that is none.
 */
export function targetOf(
  plan: WorkbookSnapshot,
  organisation: string,
  sheet: string | undefined,
  pages?: string,
): string | null {
  const list = partnersList(plan);
  const entry = entryOf(list, organisation);
  const target = ownTarget(entry, sheet, pages);
  const other = list?.entries.find((one) => target !== null && one !== entry && one.spreadsheetId === target);
  if (other === undefined) return target;
  throw new PartnerError(
    `This is the spreadsheet of ${other.organisation}, and a partner sees their own rows only. Choose another spreadsheet for ${organisation}, or have one made.`,
  );
}

/** The spreadsheet that an organisation has, or is to have. */
function ownTarget(entry: PartnerEntry | null, sheet: string | undefined, pages?: string): string | null {
  const asked = sheet === undefined ? null : spreadsheetIdOf(sheet);
  if (sheet !== undefined && (asked === null || spreadsheetAddress(sheet, pages) === null))
    throw new PartnerError(
      `"${clip(sheet)}" is no address of a Google Sheet. Copy it from the browser: it looks like ${spreadsheetsAt(pages)}`,
    );
  if (entry === null || entry.address === null) return asked;
  if (entry.spreadsheetId === null)
    throw new PartnerError(
      `The Partners table gives "${clip(entry.address)}" as the Google Sheet of ${entry.organisation}, which is no address. Clear that cell, or put the address there.`,
    );
  if (asked !== null && asked !== entry.spreadsheetId)
    throw new PartnerError(
      `The plan is shared with ${entry.organisation} already, in ${clip(entry.address)}. To use another spreadsheet, clear the cell Google Sheet of its row in the Partners table first.`,
    );
  return entry.spreadsheetId;
}

function spreadsheetsAt(pages = ''): string {
  const atGoogle = 'https://docs.google.com/spreadsheets/d/…';
  return pages.startsWith('http:') ? `${atGoogle}, or ${pages}spreadsheets/d/… of the stand-in` : atGoogle;
}

/** The address of that spreadsheet, as the plan has it or from what was asked for; `null` while there is none. */
export function addressOf(
  plan: WorkbookSnapshot,
  organisation: string,
  sheet: string | undefined,
  pages?: string,
): string | null {
  const known = entryOf(partnersList(plan), organisation)?.address;
  return known ?? (sheet === undefined ? null : spreadsheetAddress(sheet, pages));
}

/** A spreadsheet that another plan has synced with, and that knows no row of this one, is another's. */
export function mustBeTheirs(theirs: WorkbookSnapshot, organisation: string, { known }: Binding): void {
  const named = organisationsIn(theirs);
  const key = organisationKey(organisation);
  if (named.length > 0 && !named.some((name) => isNamed(name, key))) {
    throw new PartnerError(
      `"${theirs.name}" holds rows of ${clip(named[0] ?? '')}, and none of ${organisation}. Choose another spreadsheet, or have one made.`,
    );
  }
  const mark = readMark(theirs);
  if (mark === null || mark.pairId === null || known > 0) return;
  throw new PartnerError(
    `"${theirs.name}" is shared with another plan or another partner. Choose another spreadsheet, or have one made.`,
  );
}

/** The organisations that the rows of a spreadsheet name. */
function organisationsIn(theirs: WorkbookSnapshot): string[] {
  const { actions, measurements, updates } = readPartnerTables(theirs);
  const names = [
    ...actions.rows.map(({ values }) => values.organisation),
    ...measurements.rows.map(({ values }) => values.reportedBy),
    ...updates.rows.map(({ values }) => values.organisation),
  ];
  return names.flatMap((name) => (name === null || name.trim() === '' ? [] : [name.trim()]));
}
