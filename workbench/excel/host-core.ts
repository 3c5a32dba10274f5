import type { BookEvent } from './book/book-parts.ts';
import { ExcelBook } from './book/excel-book.ts';
import { CustomFunctionCalls } from './functions/custom-function-calls.ts';
import { workbookObject } from './objects/workbook-object.ts';
import { HostBridge, type HostEntry, type NativeBridge } from './protocol/host-bridge.ts';
import { KeptObjects } from './protocol/kept-objects.ts';
import type { Services } from './protocol/object-paths.ts';
import type { Traffic } from './protocol/traffic.ts';

const eventCategory = 65_536;
const everySheet = 'Workbook';

/** The workbook's own event of selections is of the kind that older Office has: another number, and no target. */
const workbookSelection = { messageType: 2, targetId: '' };

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
export interface FunctionMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly unknown[];
  }[];
}

/** The workbook and the bridge to it, wherever the library runs: beside it in Node, or in a frame of a page. */
export class HostCore {
  readonly book: ExcelBook;
  readonly #bridge: HostBridge;
  readonly #calls: CustomFunctionCalls;
  #turn: Promise<void> = Promise.resolve();

  /**
   * @param book - The workbook to serve.
   * @param services - Objects beside the workbook that the library may ask for, such as the add-in's visibility.
   */
  constructor(book = new ExcelBook(), services: Services = {}) {
    this.book = book;
    this.#calls = new CustomFunctionCalls({
      send: (entries) => this.#bridge.send(entries),
      book: this.book,
    });
    this.#bridge = new HostBridge(
      {
        root: () => workbookObject(this.book),
        services: { ...services, ...this.#calls.services },
        kept: new KeptObjects(),
        settle: () => this.settle(),
      },
      { isEditing: () => this.book.isEditing },
    );
    this.book.listen((event) => this.#tell(event));
  }

  /** The end of the bridge that the library talks to. */
  get native(): NativeBridge {
    return this.#bridge.native;
  }

  /** Sends messages that no request asked for. */
  send(entries: readonly HostEntry[]): void {
    this.#bridge.send(entries);
  }

  /** Round trips and bytes so far. */
  get traffic(): Traffic {
    return this.#bridge.traffic;
  }

  resetTraffic(): void {
    this.#bridge.resetTraffic();
  }

  /**
   * Makes an add-in's custom functions known to cells, as Excel does from the manifest.
   *
   * @param namespace - What stands before the dot in formulas, like `HWB`.
   * @param metadata - The functions' JSON metadata.
   */
  registerFunctions(namespace: string, { functions }: FunctionMetadata): void {
    this.#calls.register(
      functions.map(({ id, name, parameters }) => ({
        id,
        name: `${namespace}.${name}`,
        parameterCount: parameters.length,
      })),
    );
  }

  /** Calculates what changed, functions of the add-in included. */
  settle(): Promise<void> {
    return this.#inTurn(async () => {
      await this.book.settle();
      await this.#calls.settle();
    });
  }

  /** Calculates every formula anew, functions of the add-in included. */
  recalculate(): Promise<void> {
    return this.#inTurn(async () => {
      await this.book.calculate();
      await this.#calls.settle();
    });
  }

  /** The engine calculates one thing at a time: a request and a person's edit may both ask for it. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
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
      ...(kind === 'selected' ? [{ ...entry, ...workbookSelection }] : []),
    ]);
  }
}
