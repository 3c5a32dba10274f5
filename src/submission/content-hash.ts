import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { canonicalPlan } from './canonical-plan.ts';

/** Begins every hash: another canonical form gets another version, so that hashes of two forms are never compared. */
export const hashVersion = 'hwb1:';

/**
 * A fingerprint of what a plan says: SHA-256 of its canonical form in UTF-8.
 *
 * Sorting, moved or widened columns, formats, marks, new values of formulas and formulas frozen to their values do not
 * change it. What was submitted and how documents were read is not part of it.
 *
 * @param snapshot - The whole workbook; a sheet left out is a sheet without rows.
 * @returns `hwb1:` and 64 hexadecimal digits.
 */
export async function planContentHash(snapshot: WorkbookSnapshot): Promise<string> {
  const text = new TextEncoder().encode(canonicalPlan(snapshot));
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', text));
  return `${hashVersion}${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
