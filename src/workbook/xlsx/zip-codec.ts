import { deflateSync, Inflate } from 'fflate';

/** The compression behind a zip: portable by default, the platform's own where speed matters. */
export interface ZipCodec {
  /**
   * Inflates raw deflate data.
   *
   * @param size - Bytes the result must have: output beyond it is never kept in memory.
   * @throws Error when the data is no deflate stream or inflates to another size.
   */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Compressed bytes fed at a time: deflate grows by 1,032 at most, so a lie is found within 16 MB. */
const feedSize = 16_384;

function inflate(compressed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new Error('more data than declared');
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let start = 0; start === 0 || start < compressed.length; start += feedSize) {
    stream.push(compressed.subarray(start, start + feedSize), start + feedSize >= compressed.length);
  }
  if (length !== size) throw new Error('less data than declared');
  return out;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Runs anywhere JavaScript does. */
export const portableCodec: ZipCodec = {
  inflate,
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};
