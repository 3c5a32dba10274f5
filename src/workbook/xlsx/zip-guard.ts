import { DamagedWorkbookError, NotAWorkbookError, OversizedWorkbookError } from './errors.ts';
import type { ZipEntry } from './zip-directory.ts';

/** How much a workbook may ask for before it is refused unread. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries inflated. */
  readonly inflatedSize: number;
  /** Inflated over compressed size of one entry: about 10 for sheets. Only entries above 10 MB are held to it. */
  readonly ratio: number;
}

/** Wide enough for any workbook that people make. */
export const defaultZipLimits: ZipLimits = { entries: 10_000, inflatedSize: 1_000_000_000, ratio: 100 };

/** A blank picture compresses a thousandfold, and pictures are never unpacked here. */
const neverUnpacked = /(?:^|\/)media\//i;

/** Small parts compress well by nature: a blank sheet of repeated markup harms nobody. */
const ratioMatters = 10_000_000;
const encryptedFlag = 1;
const localHeaderSize = 30;

/**
 * Refuses a zip by its directory alone, in milliseconds and before a byte is inflated.
 *
 * @throws OversizedWorkbookError when it declares more than the limits allow.
 * @throws NotAWorkbookError when entries are encrypted.
 * @throws DamagedWorkbookError when entries overlap, share a name, or are named or packed as no workbook's are.
 */
export function guardZip(
  entries: readonly ZipEntry[],
  fileSize: number,
  file: string,
  limits: ZipLimits,
): void {
  if (entries.length > limits.entries) {
    throw new OversizedWorkbookError(
      file,
      `it holds ${entries.length} parts and ${limits.entries} are allowed`,
    );
  }
  let total = 0;
  const names = new Set<string>();
  for (const entry of entries) {
    guardEntry(entry, file, limits);
    total += entry.size;
    const name = entry.path.toLowerCase();
    if (names.has(name))
      throw new DamagedWorkbookError(file, `it holds two parts named ${shown(entry.path)}`);
    names.add(name);
  }
  if (total > limits.inflatedSize) {
    throw new OversizedWorkbookError(
      file,
      `it would unpack to ${megabytes(total)} and ${megabytes(limits.inflatedSize)} is the limit`,
    );
  }
  guardOverlap(entries, fileSize, file);
}

function guardEntry(entry: ZipEntry, file: string, limits: ZipLimits): void {
  const { path, size, compressedSize, flags, method } = entry;
  if (flags & encryptedFlag) {
    throw new NotAWorkbookError(
      file,
      `"${file}" is an encrypted zip archive. Save it without a password from Excel.`,
    );
  }
  if (path.includes('\0') || path.split('/').includes('..')) {
    throw new DamagedWorkbookError(file, `it names a part ${shown(path)}, which no workbook does`);
  }
  if (method !== 0 && method !== 8)
    throw new DamagedWorkbookError(file, `${shown(path)} is packed in an unknown way`);
  if (method === 0 && size !== compressedSize)
    throw new DamagedWorkbookError(file, `${shown(path)} declares two sizes`);
  if (size > ratioMatters && size > compressedSize * limits.ratio && !neverUnpacked.test(path)) {
    const ratio = Math.round(size / Math.max(1, compressedSize));
    throw new OversizedWorkbookError(
      file,
      `${shown(path)} would unpack to ${ratio} times its size, as a zip bomb does`,
    );
  }
}

/** Overlapping entries let a small file inflate the same bytes again and again. */
function guardOverlap(entries: readonly ZipEntry[], fileSize: number, file: string): void {
  const inOrder = entries.toSorted((left, right) => left.headerOffset - right.headerOffset);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.headerOffset < free)
      throw new DamagedWorkbookError(file, `${shown(entry.path)} overlaps another part`);
    free = entry.headerOffset + localHeaderSize + entry.nameBytes.length + entry.compressedSize;
    if (free > fileSize)
      throw new DamagedWorkbookError(file, `${shown(entry.path)} reaches beyond the end of the file`);
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000).toLocaleString('en-GB')} MB`;
}

function shown(path: string): string {
  return JSON.stringify(path.length > 60 ? `${path.slice(0, 60)}…` : path);
}
