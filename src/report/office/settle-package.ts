import { copyEntry, packEntry, readEntry, writeZip } from '../../workbook/xlsx/zip.ts';
import { portableCodec } from '../../workbook/xlsx/zip-codec.ts';
import { readZipDirectory } from '../../workbook/xlsx/zip-directory.ts';

/** 1 January 1980, the first moment of zip files. */
const epoch = 0x00210000;

/**
 * A document that a library has made, without what differs from one making to the next: the times in its zip go, and its
 * parts are as `edit` leaves them.
 *
 * @param name - What people call it, for errors.
 * @param edit - The new text of a part, or `null` where it stays as it is. Only XML parts are asked for.
 */
export function settlePackage(
  zip: Uint8Array,
  name: string,
  edit: (path: string, text: () => string) => string | null,
): Uint8Array {
  const entries = readZipDirectory(zip, name).filter(({ path }) => !path.endsWith('/'));
  return writeZip(
    entries.map((entry) => {
      const text = () => new TextDecoder().decode(readEntry(zip, entry, portableCodec, name));
      const edited = /\.(?:xml|rels)$/i.test(entry.path) ? edit(entry.path, text) : null;
      if (edited === null) return { ...copyEntry(zip, entry, name), dosTime: epoch };
      return packEntry(entry.path, new TextEncoder().encode(edited), portableCodec);
    }),
  );
}

/** The properties part of a document with one moment for when it was made and changed. */
export function withMoment(coreXml: string, day: string): string {
  return coreXml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*</g,
    (_, tag: string) => `${tag}${day}T00:00:00Z<`,
  );
}
