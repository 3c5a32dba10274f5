import { copyEntry, packEntry, readEntry, writeZip } from '../../workbook/xlsx/zip.ts';
import { portableCodec } from '../../workbook/xlsx/zip-codec.ts';
import { readZipDirectory } from '../../workbook/xlsx/zip-directory.ts';

/** 1 January 1980, the first moment of zip files. */
const epoch = 0x00210000;

export interface Settling {
  /** What people call the document, for errors. */
  readonly name: string;
  /** The day it is of, `YYYY-MM-DD`: when it says that it was made and changed. */
  readonly day: string;
  /** The new text of an XML part; the old one where nothing is to be changed. */
  readonly edit?: (path: string, xml: string) => string;
}

/**
 * A document that a library has made, without what differs from one making to the next: moments, random names and numbers
 * that go on from the document before. So do those of the workbooks that it holds.
 */
export function settlePackage(zip: Uint8Array, { name, day, edit = (_, xml) => xml }: Settling): Uint8Array {
  const entries = readZipDirectory(zip, name).filter(({ path }) => !path.endsWith('/'));
  const names = new Map<string, string>();
  const numbered = numberedFromOne(entries.map(({ path }) => path));
  return writeZip(
    entries.map((entry) => {
      const bytes = () => readEntry(zip, entry, portableCodec, name);
      const path = numbered(entry.path);
      if (path.endsWith('.xlsx'))
        return packEntry(path, settlePackage(bytes(), { name, day }), portableCodec);
      if (!/\.(?:xml|rels)$/i.test(path)) return { ...copyEntry(zip, entry, name), dosTime: epoch };
      const xml = new TextDecoder().decode(bytes());
      const isList = path.endsWith('.rels') || path === '[Content_Types].xml';
      const dated = path === 'docProps/core.xml' ? withDay(xml, day) : isList ? numbered(xml) : xml;
      const settled = edit(path, withNames(dated, names));
      if (settled === xml && path === entry.path) return { ...copyEntry(zip, entry, name), dosTime: epoch };
      return packEntry(path, new TextEncoder().encode(settled), portableCodec);
    }),
  );
}

function withDay(xml: string, day: string): string {
  return xml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*</g,
    (_, tag: string) => `${tag}${day}T00:00:00Z<`,
  );
}

/** Names made of random letters, numbered in the order of their coming instead. */
function withNames(xml: string, names: Map<string, string>): string {
  return xml.replaceAll(
    /(?<==")(rId|PowerPlusWaterMarkObject)[a-z0-9_-]{21}(?=")/g,
    (random, stem: string) => {
      const known = names.get(random) ?? `${stem}N${names.size + 1}`;
      names.set(random, known);
      return known;
    },
  );
}

/** Charts and the workbooks behind them, numbered from 1 in their order. */
function numberedFromOne(paths: readonly string[]): (text: string) => string {
  const found = paths.flatMap((path) => /\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const order = new Map(
    found.toSorted((left, right) => Number(left) - Number(right)).map((old, index) => [old, index + 1]),
  );
  return (text) =>
    text.replaceAll(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
      (whole, stem: string, old: string) => (order.has(old) ? `${stem}${order.get(old)}` : whole),
    );
}
