/** Where a workbook's bytes are kept. */
export interface WorkbookStore {
  /** What people call it: the file's name. */
  readonly name: string;
  /** The bytes as they are now, with a stamp that changes when they do. */
  read(): Promise<StoredBytes>;
  /**
   * Replaces the bytes as a whole, or not at all.
   *
   * @param stamp - The stamp of the bytes that the new ones were made from.
   * @returns The stamp of the new bytes.
   * @throws FileChangedError when other bytes are kept by now.
   */
  save(bytes: Uint8Array, stamp: string): Promise<string>;
}

/** Bytes, and the stamp that tells them from others. */
export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly stamp: string;
}
