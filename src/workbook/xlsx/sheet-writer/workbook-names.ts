import type { PackageEdit } from '../package-edit.ts';
import { editPart, relatedPath } from './part-paths.ts';
import type { XmlEdit } from './xml-edit.ts';
import { childElement } from './xml-tree.ts';

/** The names a workbook uses already: a new sheet or table must have another, whatever the case of its letters. */
export interface WorkbookNames {
  readonly sheets: ReadonlySet<string>;
  /** Tables and defined names share one set. */
  readonly tables: ReadonlySet<string>;
  readonly nextTableId: number;
  /** The workbook's structure is protected: no sheet may be added. */
  readonly structureLocked: boolean;
}

/** Reads which names a workbook has taken already. @throws XmlPartError where a part is no XML. */
export function readWorkbookNames(parts: PackageEdit, workbookPath: string): WorkbookNames {
  const workbook = editPart(parts, workbookPath);
  const tables = new Set(namesIn(workbook, 'definedNames'));
  let nextTableId = 1;
  for (const path of tablePaths(parts)) {
    const table = editPart(parts, path);
    for (const attribute of ['name', 'displayName']) {
      const name = table.attribute(table.root, attribute);
      if (name !== undefined) tables.add(name.toLowerCase());
    }
    const id = Number(table.attribute(table.root, 'id'));
    if (Number.isInteger(id)) nextTableId = Math.max(nextTableId, id + 1);
  }
  const protection = workbook.child('workbookProtection');
  const lock = protection && workbook.attribute(protection, 'lockStructure');
  return {
    sheets: new Set(namesIn(workbook, 'sheets')),
    tables,
    nextTableId,
    structureLocked: lock === '1' || lock === 'true',
  };
}

/** The table parts, wherever they lie: the package says what each of its parts is. */
function tablePaths(parts: PackageEdit): string[] {
  const types = editPart(parts, '[Content_Types].xml');
  return types.root.children.flatMap((element) => {
    const path = types.attribute(element, 'PartName')?.replace(/^\//, '');
    const isTable = types.attribute(element, 'ContentType')?.endsWith('spreadsheetml.table+xml');
    return path !== undefined && isTable && parts.hasPart(path) ? [path] : [];
  });
}

/** The path of the workbook part. */
export function workbookPathOf(parts: PackageEdit): string {
  return relatedPath(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
}

function namesIn(workbook: XmlEdit, collection: string): string[] {
  return (childElement(workbook.root, collection)?.children ?? []).map((element) =>
    (workbook.attribute(element, 'name') ?? '').toLowerCase(),
  );
}
