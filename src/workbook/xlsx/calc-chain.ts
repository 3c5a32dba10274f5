import type { PackageEdit } from './package-edit.ts';
import { removeRelatedPart } from './remove-part.ts';

/**
 * Removes the list of the order in which formulas are calculated.
 *
 * A list that names a cell without a formula makes Excel repair the file; without the list it makes a new one and
 * changes nothing else, nor does it calculate anything anew.
 */
export function removeCalcChain(parts: PackageEdit, workbookPath: string, chainPath: string): void {
  if (parts.hasPart(chainPath)) removeRelatedPart(parts, workbookPath, chainPath);
}
