import type { StoredBytes, WorkbookStore } from '../../workbook/xlsx/workbook-store.ts';

/** A store that knows whether its bytes are still those that were read or saved here last. */
export class StampedStore implements WorkbookStore {
  readonly name: string;
  readonly #store: WorkbookStore;
  #stamp: string | null = null;

  constructor(store: WorkbookStore) {
    this.#store = store;
    this.name = store.name;
  }

  async read(): Promise<StoredBytes> {
    const stored = await this.#store.read();
    this.#stamp = stored.stamp;
    return stored;
  }

  async save(bytes: Uint8Array, stamp: string): Promise<string> {
    this.#stamp = await this.#store.save(bytes, stamp);
    return this.#stamp;
  }

  async isAsKnown(): Promise<boolean> {
    return this.#stamp === null || (await this.#store.read()).stamp === this.#stamp;
  }
}
