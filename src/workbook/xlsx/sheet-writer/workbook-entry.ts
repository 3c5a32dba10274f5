import { formatAddress } from '../../../grid/address.ts';
import type { SheetLayout } from '../../sheet-layout.ts';
import { XmlEdit } from './xml-edit.ts';
import { escapeAttribute, escapeMarkup } from './xml-text.ts';

/** What follows the defined names, and the sheets, in a workbook part. */
const afterNames = [
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const afterSheets = ['functionGroups', 'externalReferences', 'definedNames', ...afterNames];

const visibilityAttributes = { visible: '', hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"' };

/**
 * Enters a sheet in the workbook part, after the others, with the header rows that repeat on every printed page.
 *
 * @param workbookXml - The workbook part as it stands.
 * @param relationshipId - The relationship from the workbook to the sheet's part.
 * @param relationshipsNamespace - The namespace of the `id` attribute.
 * @returns The workbook part with the sheet.
 */
export function enterSheet(
  workbookXml: string,
  layout: SheetLayout,
  relationshipId: string,
  relationshipsNamespace: string,
): string {
  const edit = new XmlEdit(workbookXml, 'workbook.xml');
  const { prefix } = edit.root;
  const sheets = edit.child('sheets');
  const sheetId =
    1 +
    Math.max(0, ...(sheets?.children ?? []).map((sheet) => Number(edit.attribute(sheet, 'sheetId')) || 0));
  const known = edit.declaredPrefix(relationshipsNamespace);
  const reference = known === undefined ? `xmlns:r="${relationshipsNamespace}" r:id` : `${known}:id`;
  const visibility = visibilityAttributes[layout.visibility ?? 'visible'];
  const entry = `<${prefix}sheet name="${escapeAttribute(layout.name)}" sheetId="${sheetId}"${visibility} ${reference}="${relationshipId}"/>`;
  if (sheets === undefined) edit.insertBefore(afterSheets, `<${prefix}sheets>${entry}</${prefix}sheets>`);
  else edit.append(sheets, entry);
  const titles = printTitles(layout);
  if (titles !== undefined) {
    const name = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${sheets?.children.length ?? 0}">${escapeMarkup(titles)}</${prefix}definedName>`;
    const names = edit.child('definedNames');
    if (names === undefined)
      edit.insertBefore(afterNames, `<${prefix}definedNames>${name}</${prefix}definedNames>`);
    else edit.append(names, name);
  }
  return edit.toString();
}

/** The header row of the sheet's first table, if it stays in view on the screen: it repeats on paper too. */
function printTitles({ name, tables = [], frozenRows = 0 }: SheetLayout): string | undefined {
  const headerRow = tables[0]?.range.rowIndex;
  if (headerRow === undefined || headerRow >= frozenRows) return undefined;
  const rowNumber = formatAddress({ rowIndex: headerRow, columnIndex: 0 }).slice(1);
  return `'${name.replaceAll("'", "''")}'!$${rowNumber}:$${rowNumber}`;
}
