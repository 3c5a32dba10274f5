import { AddressError } from '../../grid/errors.ts';
import type { DateSystem } from '../../grid/serial-date.ts';
import type { SheetVisibility } from '../sheet-visibility.ts';
import { DamagedWorkbookError } from './errors.ts';
import { foreignPackage } from './file-kind.ts';
import type { PackageEdit } from './package-edit.ts';
import { type PartRelationship, readRelationships } from './relationships.ts';
import { XmlPartError } from './sheet-writer/errors.ts';
import { editPart } from './sheet-writer/part-paths.ts';
import type { XmlEdit } from './sheet-writer/xml-edit.ts';
import { unescapeXml } from './sheet-writer/xml-text.ts';
import type { XmlElement } from './sheet-writer/xml-tree.ts';

/** What the workbook part says of the package: its sheets, names and settings, and where their parts are. */
export interface WorkbookPart {
  readonly path: string;
  readonly dateSystem: DateSystem;
  readonly isStructureLocked: boolean;
  readonly sheets: readonly SheetPart[];
  readonly definedNames: readonly DefinedName[];
  readonly sharedStringsPath: string | undefined;
  readonly stylesPath: string | undefined;
  readonly calcChainPath: string | undefined;
}

/** A sheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly path: string;
  /** Charts and dialogs on sheets of their own have no cells. */
  readonly hasCells: boolean;
}

/** A name that stands for a formula, for all of the workbook or for one sheet. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/**
 * Finds the workbook in its package.
 *
 * @throws NotAWorkbookError when the package holds something else.
 * @throws DamagedWorkbookError when what it points to is missing or no XML.
 */
export function readWorkbookPart(parts: PackageEdit): WorkbookPart {
  return withDamage(parts.file, () => readMainPart(parts));
}

/** Says in terms of the file what is wrong with one of its parts. */
export function withDamage<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof XmlPartError)
      throw new DamagedWorkbookError(file, `its part ${error.partName} is unreadable`);
    if (error instanceof AddressError)
      throw new DamagedWorkbookError(file, `it names a range ${JSON.stringify(error.text)}`);
    throw error;
  }
}

function readMainPart(parts: PackageEdit): WorkbookPart {
  const main =
    readRelationships(parts, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.hasPart(main) || !main.endsWith('.xml')) throw foreignPackage(parts, main);
  const edit = editPart(parts, main);
  if (edit.root.name !== 'workbook') throw foreignPackage(parts, main);
  const relationships = readRelationships(parts, main);
  const pathOf = (kind: string) => relationships.find((related) => related.kind === kind)?.target;
  const properties = edit.child('workbookPr');
  const protection = edit.child('workbookProtection');
  return {
    path: main,
    dateSystem: isOn(edit, properties, 'date1904') ? '1904' : '1900',
    isStructureLocked: isOn(edit, protection, 'lockStructure'),
    sheets: (edit.child('sheets')?.children ?? []).map((element) =>
      readSheet(parts, edit, element, relationships),
    ),
    definedNames: (edit.child('definedNames')?.children ?? []).map((element) => ({
      name: edit.attribute(element, 'name') ?? '',
      formula: unescapeXml(edit.xml.slice(element.contentStart, element.contentEnd)),
    })),
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
    calcChainPath: pathOf('calcChain'),
  };
}

function readSheet(
  parts: PackageEdit,
  edit: XmlEdit,
  element: XmlElement,
  relationships: readonly PartRelationship[],
): SheetPart {
  const name = edit.attribute(element, 'name') ?? '';
  const id = edit.attribute(element, 'id');
  const related = relationships.find((relationship) => relationship.id === id);
  if (!related || !parts.hasPart(related.target)) {
    throw new DamagedWorkbookError(parts.file, `its sheet ${JSON.stringify(name)} has no content`);
  }
  const state = edit.attribute(element, 'state');
  return {
    name,
    visibility: state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible',
    path: related.target,
    hasCells: related.kind === 'worksheet',
  };
}

/** Whether a switch of an element is set, in either way that XML writes it. */
export function isOn(edit: XmlEdit, element: XmlElement | undefined, attribute: string): boolean {
  const value = element && edit.attribute(element, attribute);
  return value === '1' || value === 'true' || value === 'on';
}
