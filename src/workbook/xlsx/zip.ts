import { DamagedWorkbookError } from './errors.ts';
import type { ZipCodec } from './zip-codec.ts';
import type { ZipEntry } from './zip-directory.ts';

const localSignature = 0x04034b50;
const localHeaderSize = 30;
const centralHeaderSize = 46;
const utf8Flag = 0x800;
/** 1 January 1980, the first moment of zip files: the same content always gives the same bytes. */
const epoch = 0x00210000;

/** The compressed bytes of an entry, as they lie in the file. */
export function rawEntryBytes(zip: Uint8Array, entry: ZipEntry, file: string): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const at = entry.headerOffset;
  const name = zip.subarray(at + localHeaderSize, at + localHeaderSize + view.getUint16(at + 26, true));
  const sameName =
    name.length === entry.nameBytes.length && name.every((byte, index) => byte === entry.nameBytes[index]);
  if (view.getUint32(at, true) !== localSignature || !sameName) {
    throw new DamagedWorkbookError(
      file,
      `its directory and its part ${JSON.stringify(entry.path)} contradict each other`,
    );
  }
  const start = at + localHeaderSize + name.length + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > zip.length) {
    throw new DamagedWorkbookError(file, `its part ${JSON.stringify(entry.path)} is cut short`);
  }
  return zip.subarray(start, start + entry.compressedSize);
}

/**
 * The bytes of an entry, inflated and checked against its declared size and checksum.
 *
 * @throws DamagedWorkbookError when they differ.
 */
export function readEntry(zip: Uint8Array, entry: ZipEntry, codec: ZipCodec, file: string): Uint8Array {
  const raw = rawEntryBytes(zip, entry, file);
  const bytes = entry.method === 0 ? raw : inflateEntry(raw, entry, codec, file);
  if (codec.crc32(bytes) !== entry.crc) {
    throw new DamagedWorkbookError(file, `the checksum of its part ${JSON.stringify(entry.path)} is wrong`);
  }
  return bytes;
}

function inflateEntry(raw: Uint8Array, entry: ZipEntry, codec: ZipCodec, file: string): Uint8Array {
  try {
    return codec.inflate(raw, entry.size);
  } catch {
    throw new DamagedWorkbookError(
      file,
      `its part ${JSON.stringify(entry.path)} cannot be unpacked to its declared size`,
    );
  }
}

/** What goes into a zip: an entry's compressed bytes with what the headers say of them. */
export interface PackedEntry {
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly flags: number;
  readonly dosTime: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/** Compresses new content into an entry. */
export function packEntry(path: string, bytes: Uint8Array, codec: ZipCodec): PackedEntry {
  const raw = codec.deflate(bytes);
  return {
    nameBytes: new TextEncoder().encode(path),
    method: 8,
    flags: utf8Flag,
    dosTime: epoch,
    crc: codec.crc32(bytes),
    size: bytes.length,
    raw,
  };
}

/** Entries of another zip as they are: their compressed bytes are copied, never unpacked. */
export function copyEntry(zip: Uint8Array, entry: ZipEntry, file: string): PackedEntry {
  const raw = rawEntryBytes(zip, entry, file);
  return { ...entry, flags: entry.flags & utf8Flag, raw };
}

/** A zip of the entries, in their order. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const bodySize = entries.reduce(
    (sum, { nameBytes, raw }) => sum + localHeaderSize + nameBytes.length + raw.length,
    0,
  );
  const directorySize = entries.reduce((sum, { nameBytes }) => sum + centralHeaderSize + nameBytes.length, 0);
  const zip = new Uint8Array(bodySize + directorySize + 22);
  const view = new DataView(zip.buffer);
  let at = 0;
  let central = bodySize;
  for (const entry of entries) {
    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    writeCommonHeader(view, central + 6, entry);
    view.setUint32(central + 42, at, true);
    zip.set(entry.nameBytes, central + centralHeaderSize);
    central += centralHeaderSize + entry.nameBytes.length;
    view.setUint32(at, localSignature, true);
    writeCommonHeader(view, at + 4, entry);
    zip.set(entry.nameBytes, at + localHeaderSize);
    zip.set(entry.raw, at + localHeaderSize + entry.nameBytes.length);
    at += localHeaderSize + entry.nameBytes.length + entry.raw.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, bodySize, true);
  return zip;
}

/** The fields that the local and the central header share, in the same order. */
function writeCommonHeader(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.dosTime, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
