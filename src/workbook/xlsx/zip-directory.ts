import { DamagedWorkbookError } from './errors.ts';

/** An entry of a zip as its central directory declares it. */
export interface ZipEntry {
  /** Name as stored, with forward slashes and no leading one. */
  readonly path: string;
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly dosTime: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const endSignature = 0x06054b50;
const zip64LocatorSignature = 0x07064b50;
const zip64EndSignature = 0x06064b50;
const centralSignature = 0x02014b50;
const endSize = 22;
const longestComment = 65_535;
const all32 = 0xffffffff;
const all16 = 0xffff;

/**
 * The entries of a zip, read from its central directory without inflating anything.
 *
 * @param file - What people call the file, for the error's sentence.
 * @throws DamagedWorkbookError when the directory is missing, cut short or contradicts itself.
 */
export function readZipDirectory(bytes: Uint8Array, file: string): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new DamagedWorkbookError(file, 'its end is missing, as after a broken download');
  const { count, offset, size } = directoryPlace(view, end);
  if (offset + size > end) throw new DamagedWorkbookError(file, 'its directory lies outside the file');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) {
      throw new DamagedWorkbookError(file, `entry ${index + 1} of its directory is unreadable`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) throw new DamagedWorkbookError(file, `entry ${index + 1} of its directory is cut short`);
    entries.push(readEntry(bytes, view, at, nameLength, extraLength));
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function directoryPlace(view: DataView, end: number): { count: number; offset: number; size: number } {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  const isZip64 = count === all16 || size === all32 || offset === all32;
  if (!isZip64 || locator < 0 || view.getUint32(locator, true) !== zip64LocatorSignature)
    return { count, offset, size };
  const zip64End = Number(view.getBigUint64(locator + 8, true));
  if (zip64End + 56 > end || view.getUint32(zip64End, true) !== zip64EndSignature)
    return { count, offset, size };
  return {
    count: Number(view.getBigUint64(zip64End + 32, true)),
    size: Number(view.getBigUint64(zip64End + 40, true)),
    offset: Number(view.getBigUint64(zip64End + 48, true)),
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const declared = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  const name = new TextDecoder().decode(nameBytes);
  return {
    path: name.replaceAll('\\', '/').replace(/^\//, ''),
    nameBytes,
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    dosTime: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    ...readZip64Sizes(view, at + 46 + nameLength, extraLength, declared),
  };
}

/** Sizes too large for 32 bits stand in an extra field, in this order and only those that did not fit. */
function readZip64Sizes<Sizes extends { size: number; compressedSize: number; headerOffset: number }>(
  view: DataView,
  start: number,
  length: number,
  declared: Sizes,
): Sizes {
  const sizes = { ...declared };
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const fieldEnd = Math.min(start + length, field + view.getUint16(at + 2, true));
    for (const key of ['size', 'compressedSize', 'headerOffset'] as const) {
      if (declared[key] !== all32 || field + 8 > fieldEnd) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  return sizes;
}
