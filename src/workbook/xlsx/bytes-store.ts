import { FileChangedError } from './errors.ts';
import type { StoredBytes, WorkbookStore } from './workbook-store.ts';

/** Keeps a workbook in memory: for bytes that came from elsewhere than a disk, and go elsewhere. */
export class BytesStore implements WorkbookStore {
  readonly name: string;
  #bytes: Uint8Array;
  #version = 0;

  constructor(name: string, bytes: Uint8Array) {
    this.name = name;
    this.#bytes = bytes;
  }

  /** The bytes as saved last. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  read(): Promise<StoredBytes> {
    return Promise.resolve({ bytes: this.#bytes, stamp: String(this.#version) });
  }

  save(bytes: Uint8Array, stamp: string): Promise<string> {
    if (stamp !== String(this.#version)) return Promise.reject(new FileChangedError(this.name));
    this.#bytes = bytes;
    this.#version += 1;
    return Promise.resolve(String(this.#version));
  }
}
