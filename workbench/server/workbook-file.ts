import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { refusalSentence } from '../../src/table/refusal-sentence.ts';
import type { Change } from '../../src/workbook/change.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import type { CustomXmlChange } from '../../src/workbook/xlsx/custom-xml.ts';
import { FileAccessError } from '../../src/workbook/xlsx/errors.ts';
import { FileStore } from '../../src/workbook/xlsx/file-store.ts';
import { nodeCodec } from '../../src/workbook/xlsx/node-codec.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import type { StoredBytes, WorkbookStore } from '../../src/workbook/xlsx/workbook-store.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { SaveAnswer } from '../wire/save.ts';
import { isWorkbookName, saveCopyOf } from './copy-file.ts';
import { HeldOpenings } from './held-openings.ts';
import { openedBytes } from './opened-bytes.ts';
import { RequestFault } from './request-fault.ts';

/** What a page wants saved: changes of the bytes that it was given, and of no others. */
export interface SaveOrder {
  readonly name: string;
  readonly opening: string;
  readonly changes: readonly Change[];
  readonly keptParts: readonly CustomXmlChange[];
}

/**
 * The workbook that the workbench was started with: read for every page that is opened, and saved when a page says so.
 *
 * Each page has a baseline of its own, the bytes it was given. A page that is opened later changes nothing for another:
 * a file that is no longer what a page was given is never written for that page.
 */
export class WorkbookFile {
  readonly #path: string;
  readonly #held = new HeldOpenings();
  /** Copies that pages go on with, by their names: they need not lie beside the file. */
  readonly #copies = new Map<string, string>();

  constructor(path: string) {
    this.#path = path;
  }

  get name(): string {
    return basename(this.#path);
  }

  /** @throws WorkbookFileError for a file that is missing, damaged or no workbook. */
  async read(): Promise<OpenedWorkbook> {
    return this.#opened(this.name, await new FileStore(this.#path).read());
  }

  /**
   * @throws FileChangedError when the file is not as the page was given it.
   * @throws RequestFault `opening-lost` when nobody knows any more what that was, `not-writable`.
   */
  async save(order: SaveOrder): Promise<SaveAnswer> {
    const path = this.#pathOf(order.name);
    const { stored, isLost } = await this.#openingOf(path, order);
    if (isLost) throw openingLost(order.name);
    await checkWritable(path);
    const file = new FileStore(path);
    let written = stored;
    const store: WorkbookStore = {
      name: file.name,
      read: () => Promise.resolve(stored),
      save: async (bytes, stamp) => {
        written = { bytes, stamp: await file.save(bytes, stamp).catch(explainAccess) };
        return written.stamp;
      },
    };
    const result = await apply(store, order);
    return { ...result, name: order.name, folder: null, opened: await this.#opened(order.name, written) };
  }

  /**
   * Saves beside the file: what the page was given with its changes, what others changed since left out; the page goes
   * on with the copy. Where nobody knows any more what the page was given, the changes are made to the file as it is.
   */
  async saveCopy(order: SaveOrder, copyName?: string): Promise<SaveAnswer> {
    const path = this.#pathOf(order.name);
    if (copyName !== undefined && extname(copyName).toLowerCase() !== extname(path).toLowerCase()) {
      throw new RequestFault('bad-request', `The name of the copy must end in ${extname(path)}.`);
    }
    if (copyName !== undefined && !isWorkbookName(copyName)) {
      throw new RequestFault('bad-request', `"${copyName}" is no name for a file.`);
    }
    const { stored, isLost } = await this.#openingOf(path, order);
    const store = new BytesStore(order.name, stored.bytes);
    const result = await apply(store, order);
    const copy = await saveCopyOf(path, store.bytes, copyName);
    const name = basename(copy);
    const folder = dirname(copy) === dirname(path) ? null : dirname(copy);
    if (isLost) return { ...result, name, folder, opened: null };
    this.#copies.set(name, copy);
    const written = await new FileStore(copy).read();
    return { ...result, name, folder, opened: await this.#opened(name, written) };
  }

  #opened(name: string, stored: StoredBytes): Promise<OpenedWorkbook> {
    this.#held.hold(stored);
    return openedBytes(name, stored);
  }

  /** The bytes that a page was given: held, or still in the file, where the server was started anew. */
  async #openingOf(
    path: string,
    { name, opening }: SaveOrder,
  ): Promise<{ readonly stored: StoredBytes; readonly isLost: boolean }> {
    const held = this.#held.get(opening);
    if (held) return { stored: held, isLost: false };
    const stored = await new FileStore(path).read().catch(() => {
      throw new RequestFault(
        'file-fault',
        `The workbench runs with ${this.name} now and finds no ${name} beside it. Start it with ${name}, then save again: this page keeps your changes.`,
      );
    });
    if (stored.stamp === opening) this.#held.hold(stored);
    return { stored, isLost: stored.stamp !== opening };
  }

  /** A page of an earlier start may show a copy that was made then: it lies beside the file. */
  #pathOf(name: string): string {
    const known = this.#copies.get(name) ?? (name === this.name ? this.#path : undefined);
    if (known !== undefined) return known;
    if (!isWorkbookName(name)) throw new RequestFault('bad-request', 'The request names no workbook.');
    return join(dirname(this.#path), name);
  }
}

async function apply(store: WorkbookStore, { changes, keptParts }: SaveOrder) {
  const workbook = new PackageWorkbook(store, { codec: nodeCodec });
  const { applied, refused } = await workbook.apply(changes, { customXml: keptParts });
  return { applied: applied.length, refused: refused.map(refusalSentence) };
}

/** Saving puts a new file in the place of the old, which a folder allows for a file that is read-only too. */
async function checkWritable(path: string): Promise<void> {
  const status = await stat(path).catch(() => undefined);
  if (!status) return;
  const mayWrite = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (mayWrite && (status.mode & 0o222) !== 0) return;
  throw new RequestFault('not-writable', `${basename(path)} is read-only, so nothing was written.`);
}

function explainAccess(error: unknown): never {
  if (error instanceof FileAccessError) throw new RequestFault('not-writable', error.message);
  throw error;
}

function openingLost(name: string): RequestFault {
  return new RequestFault(
    'opening-lost',
    `${name} was changed by another program since this page was opened, and the workbench was started anew. Nothing was written.`,
  );
}
