import { OversizedWorkbookError } from './errors.ts';
import { decodeXml } from './xml-encoding.ts';
import { copyEntry, packEntry, readEntry, writeZip } from './zip.ts';
import { portableCodec, type ZipCodec } from './zip-codec.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { defaultZipLimits, guardZip, type ZipLimits } from './zip-guard.ts';

/** How a package is unpacked; the portable codec and the usual limits where left out. */
export interface PackageOptions {
  readonly codec?: ZipCodec;
  readonly limits?: ZipLimits;
}

/** Parts that hold cells are read as bytes; the others say how a workbook is made, and are short. */
const longestText = 100_000_000;

/**
 * A zip package whose parts can be read and replaced one by one.
 *
 * A part is unpacked when it is read, never before; a part nobody wrote to is saved as the very bytes it had, still
 * compressed. Paths are those in the zip, without a leading slash: `xl/workbook.xml`; case does not tell parts apart.
 */
export class PackageEdit {
  readonly #file: string;
  readonly #zip: Uint8Array;
  readonly #codec: ZipCodec;
  /** Every part by its lower-case path: as it lies in the zip, or its new content. */
  readonly #parts = new Map<string, { readonly path: string; readonly part: ZipEntry | Uint8Array }>();
  #changed = false;

  /**
   * @param zip - The package's bytes; empty for a new package.
   * @param file - What people call it, for errors.
   * @throws DamagedWorkbookError, OversizedWorkbookError or NotAWorkbookError as the zip's directory is found.
   */
  constructor(zip: Uint8Array, file: string, options: PackageOptions = {}) {
    this.#file = file;
    this.#zip = zip;
    this.#codec = options.codec ?? portableCodec;
    const entries = zip.length === 0 ? [] : readZipDirectory(zip, file);
    guardZip(entries, zip.length, file, options.limits ?? defaultZipLimits);
    for (const entry of entries) {
      if (!entry.path.endsWith('/'))
        this.#parts.set(entry.path.toLowerCase(), { path: entry.path, part: entry });
    }
  }

  /** What people call the package. */
  get file(): string {
    return this.#file;
  }

  /** The paths of all parts, in the order of the zip. */
  partNames(): string[] {
    return Array.from(this.#parts.values(), ({ path }) => path);
  }

  hasPart(path: string): boolean {
    return this.#parts.has(path.toLowerCase());
  }

  /** The size of a part when unpacked, in bytes; 0 where there is none. Nothing is unpacked for it. */
  partSize(path: string): number {
    const part = this.#parts.get(path.toLowerCase())?.part;
    if (part === undefined) return 0;
    return part instanceof Uint8Array ? part.length : part.size;
  }

  /** The content of a part; `undefined` where there is none. */
  readBytes(path: string): Uint8Array | undefined {
    const found = this.#parts.get(path.toLowerCase());
    if (!found) return undefined;
    return found.part instanceof Uint8Array
      ? found.part
      : readEntry(this.#zip, found.part, this.#codec, this.#file);
  }

  /**
   * The text of an XML part, without a byte order mark; `undefined` where there is none.
   *
   * @throws OversizedWorkbookError when it is longer than any part that describes a workbook.
   */
  readPart(path: string): string | undefined {
    const size = this.partSize(path);
    if (size > longestText) {
      const megabytes = Math.round(size / 1_000_000);
      throw new OversizedWorkbookError(
        this.#file,
        `its part ${JSON.stringify(path)} is ${megabytes} MB of text`,
      );
    }
    const bytes = this.readBytes(path);
    return bytes && decodeXml(bytes);
  }

  /** Replaces a part, or adds it after the others. Text is stored as UTF-8. */
  writePart(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#parts.set(key, { path: this.#parts.get(key)?.path ?? path, part: bytes });
    this.#changed = true;
  }

  removePart(path: string): void {
    if (this.#parts.delete(path.toLowerCase())) this.#changed = true;
  }

  /** The package as a zip; the very bytes it was made from when nothing was written. */
  toBytes(): Uint8Array {
    if (!this.#changed) return this.#zip;
    return writeZip(
      Array.from(this.#parts.values(), ({ path, part }) =>
        part instanceof Uint8Array
          ? packEntry(path, part, this.#codec)
          : copyEntry(this.#zip, part, this.#file),
      ),
    );
  }
}
