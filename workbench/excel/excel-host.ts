import { type BookEvent, ExcelBook } from './book/excel-book.ts';
import { CustomFunctionCalls } from './functions/custom-function-calls.ts';
import { type ExcelLibrary, loadLibrary } from './library/load-library.ts';
import { workbookObject } from './objects/workbook-object.ts';
import { HostBridge } from './protocol/host-bridge.ts';
import { KeptObjects } from './protocol/kept-objects.ts';
import type { Traffic } from './protocol/traffic.ts';

const eventCategory = 65_536;
const everySheet = 'Workbook';

/** The library's numbers of events. */
const eventTypes: Readonly<Record<BookEvent['kind'], number>> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
};

/** The part of the metadata of custom functions that the host needs. */
interface FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly unknown[];
  }[];
}

/**
 * Excel in a box: a workbook that the genuine Office.js library talks to by its own protocol. It proves how a program
 * uses the API, not how Excel behaves.
 */
export class ExcelHost {
  readonly book = new ExcelBook();
  readonly library: ExcelLibrary;
  readonly #bridge: HostBridge;
  readonly #calls: CustomFunctionCalls;

  constructor() {
    this.#calls = new CustomFunctionCalls({
      send: (entries) => this.#bridge.send(entries),
      book: this.book,
    });
    this.#bridge = new HostBridge(
      {
        root: () => workbookObject(this.book),
        services: this.#calls.services,
        kept: new KeptObjects(),
        settle: () => this.settle(),
      },
      { isEditing: () => this.book.isEditing },
    );
    this.library = loadLibrary(this.#bridge.native);
    this.book.listen((event) => this.#tell(event));
  }

  /** Round trips and bytes so far. */
  get traffic(): Traffic {
    return this.#bridge.traffic;
  }

  resetTraffic(): void {
    this.#bridge.resetTraffic();
  }

  /**
   * Loads an add-in's custom functions, as Excel does from the manifest.
   *
   * @param namespace - What stands before the dot in formulas, like `HWB`.
   * @param script - The functions' bundle, which associates them.
   * @param metadata - The functions' JSON metadata.
   */
  loadFunctions(namespace: string, script: string, metadata: FunctionMetadata): void {
    this.library.runScript(script, 'functions.js');
    this.#calls.register(
      metadata.functions.map(({ id, name, parameters }) => ({
        id,
        name: `${namespace}.${name}`,
        parameterCount: parameters.length,
      })),
    );
  }

  /** Calculates what changed, functions of the add-in included. */
  async settle(): Promise<void> {
    await this.book.settle();
    await this.#calls.settle();
  }

  /** Calculates every formula anew, functions of the add-in included. */
  async recalculate(): Promise<void> {
    await this.book.calculate();
    await this.#calls.settle();
  }

  dispose(): void {
    this.book.engine.dispose();
  }

  #tell({ kind, sheetId, address, changeType, isOwn }: BookEvent): void {
    const message = JSON.stringify({
      worksheetId: sheetId,
      address,
      changeType,
      source: 0,
      triggerSource: isOwn === undefined ? undefined : isOwn ? 'ThisLocalAddin' : 'Unknown',
    });
    const entry = { messageCategory: eventCategory, messageType: eventTypes[kind], message };
    this.#bridge.send([
      { ...entry, targetId: sheetId },
      { ...entry, targetId: everySheet },
    ]);
  }
}
