import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ZipCodec } from './zip-codec.ts';

/** Node's own zlib: several times faster than JavaScript, and it stops at the declared size. */
export const nodeCodec: ZipCodec = {
  inflate(compressed, size) {
    // One byte more than declared is room enough to find that the declaration lied.
    const bytes = inflateRawSync(compressed, {
      maxOutputLength: size + 1,
      chunkSize: Math.max(64, size + 1),
    });
    if (bytes.length !== size) throw new Error('another size than declared');
    return bytes;
  },
  deflate: (bytes) => deflateRawSync(bytes, { level: bytes.length > 4_000_000 ? 3 : 6 }),
  crc32: (bytes) => crc32(bytes),
};
