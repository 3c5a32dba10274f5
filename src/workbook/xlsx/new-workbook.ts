import type { SheetLayout } from '../sheet-layout.ts';
import { SheetLayoutError } from './errors.ts';
import { PackageEdit, type PackageOptions } from './package-edit.ts';
import { addSheet } from './sheet-writer/add-sheet.ts';
import { emptyPackageParts } from './sheet-writer/empty-package.ts';

export interface NewWorkbookOptions extends PackageOptions {
  /** What people call it, for errors. */
  readonly name: string;
  /** Its title, for those who have no sight of its sheets. */
  readonly title?: string;
}

/**
 * A new workbook as the bytes of an .xlsx file. The same sheets give the same bytes.
 *
 * @param layouts - Its sheets in order, at least one.
 * @throws SheetLayoutError when a layout is none that Excel can hold.
 */
export function newWorkbook(
  layouts: readonly SheetLayout[],
  { name, title, ...options }: NewWorkbookOptions,
): Uint8Array {
  const parts = new PackageEdit(new Uint8Array(), name, options);
  for (const [part, text] of emptyPackageParts({ title })) parts.writePart(part, text);
  if (layouts.length === 0) throw new SheetLayoutError('A workbook needs at least one sheet.');
  for (const layout of layouts) {
    const problem = addSheet(parts, layout);
    if (problem) throw new SheetLayoutError(`The sheet "${layout.name}" cannot be made: ${problem.detail}.`);
  }
  return parts.toBytes();
}
