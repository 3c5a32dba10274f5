import type { SheetLayout } from '../../sheet-layout.ts';
import { writeCharts } from '../chart-writer/write-charts.ts';
import type { PackageEdit } from '../package-edit.ts';
import { enterTitle } from './document-titles.ts';
import { emptyStylesXml } from './empty-styles.ts';
import { type LayoutProblem, layoutProblem } from './layout-problem.ts';
import { placeLongLists } from './long-lists.ts';
import { type Namespaces, namespacesOf, strictNamespaces } from './namespaces.ts';
import { addContentTypes, addRelationship, relationshipsXml } from './package-entries.ts';
import { editPart, freePath, relatedPath, relationshipsPath } from './part-paths.ts';
import { StyleSheet } from './style-sheet.ts';
import { tableXml } from './table-xml.ts';
import { enterSheet } from './workbook-entry.ts';
import { readWorkbookNames, workbookPathOf } from './workbook-names.ts';
import { drawingRelationshipId, tableRelationshipId, worksheetXml } from './worksheet-xml.ts';

/**
 * Adds a sheet with its tables, lists and formats after the last sheet of a package. Other sheets are not touched, and
 * of the parts that list sheets and styles only what must be added is added.
 *
 * @param parts - The workbook's package: somebody's workbook, or a new one.
 * @returns `null` when the sheet was added; else why not, and then nothing was written.
 * @throws XmlPartError when a part the sheet must be entered in is missing or damaged.
 */
export function addSheet(parts: PackageEdit, layout: SheetLayout): LayoutProblem | null {
  const workbookPath = workbookPathOf(parts);
  const names = readWorkbookNames(parts, workbookPath);
  const problem = layoutProblem(layout, names);
  if (problem !== null) return problem;
  const { lists, helper } = placeLongLists(layout.lists ?? [], names.sheets, layout.name);
  writeSheet(parts, workbookPath, { ...layout, lists }, names.nextTableId, names.sheets.size === 0);
  if (helper !== null) writeSheet(parts, workbookPath, helper, names.nextTableId, false);
  return null;
}

function writeSheet(
  parts: PackageEdit,
  workbookPath: string,
  layout: SheetLayout,
  firstTableId: number,
  selected: boolean,
): void {
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const namespaces = namespacesOf(parts.readPart(workbookPath) ?? '');
  const types = new Map<string, string>();

  const stylesPath = ensureStyles(parts, workbookPath, folder, namespaces, types);
  const styles = new StyleSheet(parts.readPart(stylesPath) ?? '', stylesPath);
  const sheetPath = freePath(parts, `${folder}worksheets/`, 'sheet');
  // A "strict" workbook has other names for all that a chart is written in: there it has none.
  const drawing = namespaces === strictNamespaces ? null : writeCharts(parts, layout, types);
  parts.writePart(
    sheetPath,
    worksheetXml(layout, styles, namespaces, { selected, hasDrawing: drawing !== null }),
  );
  parts.writePart(stylesPath, styles.toString());
  types.set(sheetPath, 'spreadsheetml.worksheet');

  const tables = (layout.tables ?? []).map((table, index) => {
    const path = freePath(parts, 'xl/tables/', 'table');
    parts.writePart(path, tableXml(table, firstTableId + index, namespaces));
    types.set(path, 'spreadsheetml.table');
    return { id: tableRelationshipId(index), type: `${namespaces.relationships}/table`, target: `/${path}` };
  });
  const related = [
    ...tables,
    ...(drawing === null
      ? []
      : [
          {
            id: drawingRelationshipId(tables.length),
            type: `${namespaces.relationships}/drawing`,
            target: `/${drawing}`,
          },
        ]),
  ];
  if (related.length > 0) parts.writePart(relationshipsPath(sheetPath), relationshipsXml(related));

  addContentTypes(parts, types);
  const id = addRelationship(parts, workbookPath, `${namespaces.relationships}/worksheet`, sheetPath);
  const workbookXml = editPart(parts, workbookPath).toString();
  parts.writePart(workbookPath, enterSheet(workbookXml, layout, id, namespaces.relationships));
  enterTitle(parts, layout.name);
}

/** The path of the styles part, made where a workbook has none. */
function ensureStyles(
  parts: PackageEdit,
  workbookPath: string,
  folder: string,
  namespaces: Namespaces,
  types: Map<string, string>,
): string {
  const existing = relatedPath(parts, workbookPath, 'styles');
  if (existing !== undefined && parts.hasPart(existing)) return existing;
  const path = `${folder}styles.xml`;
  parts.writePart(path, emptyStylesXml(namespaces.main));
  if (existing === undefined)
    addRelationship(parts, workbookPath, `${namespaces.relationships}/styles`, path);
  types.set(path, 'spreadsheetml.styles');
  return path;
}
