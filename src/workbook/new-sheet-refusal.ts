import type { AddSheet, RefusalReason } from './change.ts';
import type { WorkbookView } from './workbook-view.ts';

const longestSheetName = 31;

/**
 * Why a sheet cannot be added: its name or that of one of its tables is taken or is none that Excel allows.
 *
 * @param added - Sheets that earlier changes of the same call add.
 */
export function newSheetRefusal(
  view: WorkbookView,
  added: readonly AddSheet[],
  { layout }: AddSheet,
): { readonly reason: RefusalReason; readonly detail: string } | undefined {
  const { sheets, definedNames, isStructureLocked } = view;
  if (isStructureLocked)
    return { reason: 'sheet-protected', detail: 'the workbook does not let sheets be added' };
  const sheetNames = [...sheets.map(({ name }) => name), ...added.map((other) => other.layout.name)];
  if (isTaken(layout.name, sheetNames)) return { reason: 'sheet-exists', detail: layout.name };
  const fault = sheetNameFault(layout.name);
  if (fault)
    return { reason: 'not-supported', detail: `the sheet name ${JSON.stringify(layout.name)} ${fault}` };
  const tableNames = [
    ...definedNames,
    ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ...added.flatMap((other) => (other.layout.tables ?? []).map(({ name }) => name)),
  ];
  for (const { name } of layout.tables ?? []) {
    if (isTaken(name, tableNames)) return { reason: 'table-exists', detail: name };
    tableNames.push(name);
  }
  const obstacle = view.layoutObstacle?.(
    layout,
    added.map((other) => other.layout),
  );
  return obstacle === undefined ? undefined : { reason: 'not-supported', detail: obstacle };
}

function isTaken(name: string, names: readonly string[]): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

function sheetNameFault(name: string): string | undefined {
  if (name.trim() === '') return 'is blank';
  if (name.length > longestSheetName) return `is longer than ${longestSheetName} characters`;
  if (/[[\]:*?/\\\p{Cc}]/u.test(name)) return 'has a character that sheet names cannot hold: [ ] : * ? / \\';
  if (name.startsWith("'") || name.endsWith("'")) return 'begins or ends with an apostrophe';
  return name.toLowerCase() === 'history' ? 'is kept by Excel for itself' : undefined;
}
