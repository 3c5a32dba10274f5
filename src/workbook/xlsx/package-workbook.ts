import type { Change } from '../change.ts';
import type { ApplyOptions, ApplyResult, ReadOptions, Workbook, WorkbookSnapshot } from '../workbook.ts';
import { applyChanges } from './apply-changes.ts';
import { type CustomXmlChange, type CustomXmlPart, readCustomXml, writeCustomXml } from './custom-xml.ts';
import { guardFileKind } from './file-kind.ts';
import { PackageEdit, type PackageOptions } from './package-edit.ts';
import { readWorkbook } from './read-workbook.ts';
import { removeSheets } from './remove-sheets.ts';
import { SheetMemory } from './sheet-memory.ts';
import type { StoredBytes, WorkbookStore } from './workbook-store.ts';

/** What else a package is told with its changes. */
export interface PackageApplyOptions extends ApplyOptions {
  /** What programs keep in the file, written with the cells in one; refused cells do not keep it from being written. */
  readonly customXml?: readonly CustomXmlChange[];
  /** Sheets that are taken away before the changes, with all that is on them; only together with changes that land. */
  readonly removedSheets?: readonly string[];
}

/**
 * A workbook in a package of the kinds .xlsx and .xlsm, wherever its bytes are kept.
 *
 * Changes are made to what was read last. When the bytes were changed by somebody else since then, nothing is saved
 * and `FileChangedError` is thrown: read again, then repeat.
 */
export class PackageWorkbook implements Workbook {
  readonly name: string;
  readonly #store: WorkbookStore;
  readonly #options: PackageOptions;
  #stored: StoredBytes | undefined;
  #memory = new SheetMemory();
  /** Calls take turns, so that none sees the half of another. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: WorkbookStore, options: PackageOptions = {}) {
    this.name = store.name;
    this.#store = store;
    this.#options = options;
  }

  read(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => {
      this.#stored = await this.#store.read();
      this.#memory = new SheetMemory();
      return readWorkbook(this.#parts(this.#stored.bytes), options, this.#memory);
    });
  }

  /**
   * What programs keep in the file beside its cells.
   *
   * @param options.isFresh - Reads the file anew, as `read` does; else what was read last is looked at.
   */
  readCustomXml({ isFresh = false }: { readonly isFresh?: boolean } = {}): Promise<CustomXmlPart[]> {
    return this.#inTurn(async () => {
      if (isFresh || this.#stored === undefined) {
        this.#stored = await this.#store.read();
        this.#memory = new SheetMemory();
      }
      return readCustomXml(this.#parts(this.#stored.bytes));
    });
  }

  apply(changes: readonly Change[], options: PackageApplyOptions = {}): Promise<ApplyResult> {
    return this.#inTurn(async () => {
      this.#stored ??= await this.#store.read();
      const { bytes: before, stamp } = this.#stored;
      const edited = this.#parts(before);
      if (options.removedSheets !== undefined && options.removedSheets.length > 0) {
        removeSheets(edited, options.removedSheets);
        this.#memory = new SheetMemory();
      }
      const result = applyChanges(edited, changes, options, this.#memory);
      const isRefused = options.allOrNothing && result.refused.length > 0;
      // A package whose changes were all refused may have been edited in part.
      const parts = result.applied.length > 0 ? edited : this.#parts(before);
      const hasKept = !isRefused && writeCustomXml(parts, options.customXml ?? []);
      if (result.applied.length === 0 && !hasKept) return result;
      const bytes = parts.toBytes();
      this.#stored = { bytes, stamp: await this.#store.save(bytes, stamp) };
      this.#memory = new SheetMemory();
      options.onProgress?.({ done: 1, total: 1 });
      return result;
    });
  }

  #parts(bytes: Uint8Array): PackageEdit {
    guardFileKind(bytes, this.name);
    return new PackageEdit(bytes, this.name, this.#options);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
