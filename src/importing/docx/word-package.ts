import { PackageEdit } from '../../workbook/xlsx/package-edit.ts';
import { openPackage, withDocumentErrors } from '../detect-format.ts';
import { DamagedDocumentError, OversizedDocumentError } from '../errors.ts';
import { readNumberings } from './list-labels.ts';
import { spellOutBody } from './spell-out-body.ts';

/** A thousand pages have some 10 MB of markup; reading takes twenty times as much memory. */
const defaultMarkupBytes = 60_000_000;

export interface WordLimits {
  /** Bytes of all markup, unpacked. */
  readonly markupBytes?: number;
}

/**
 * A Word document's markup, unpacked within limits and packed again without its pictures: what mammoth is given has
 * been seen in full, so a file that lies about its sizes never reaches it.
 *
 * @throws OversizedDocumentError, DamagedDocumentError or EncryptedDocumentError.
 */
export function readWordPackage(bytes: Uint8Array, name: string, limits: WordLimits = {}): PackageEdit {
  const { markupBytes = defaultMarkupBytes } = limits;
  const source = openPackage(bytes, name);
  return withDocumentErrors(name, () => {
    const target = new PackageEdit(new Uint8Array(), name);
    let size = 0;
    for (const path of source.partNames()) {
      if (!/\.(xml|rels)$/i.test(path)) continue;
      const content = source.readBytes(path) ?? new Uint8Array();
      size += content.length;
      if (size > markupBytes)
        throw new OversizedDocumentError(name, `its text takes more than ${markupBytes / 1_000_000} MB`);
      target.writePart(path, content);
    }
    spellOut(target, name);
    return target;
  });
}

function spellOut(parts: PackageEdit, name: string): void {
  const body = parts.readPart('word/document.xml');
  if (body === undefined) return;
  // Word writes no document type; entities that grow when read are all it could bring.
  if (body.includes('<!DOCTYPE')) throw new DamagedDocumentError(name);
  const numberings = readNumberings(parts.readPart('word/numbering.xml'));
  const spelt = spellOutBody(body, 'word/document.xml', numberings, parts.readPart('word/styles.xml'));
  parts.writePart('word/document.xml', spelt);
}
