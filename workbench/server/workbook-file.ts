import { basename, dirname, extname, join } from 'node:path';
import { type Workbook as LookedWorkbook, readXlsx } from 'hucre';
import { refusalSentence } from '../../src/table/refusal-sentence.ts';
import type { Change } from '../../src/workbook/change.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { FileExistsError } from '../../src/workbook/xlsx/errors.ts';
import { FileStore } from '../../src/workbook/xlsx/file-store.ts';
import { nodeCodec } from '../../src/workbook/xlsx/node-codec.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import type { WorkbookStore } from '../../src/workbook/xlsx/workbook-store.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { SaveAnswer } from '../wire/save.ts';
import { CellLooks } from './cell-looks.ts';
import { readSheetLines } from './sheet-lines.ts';
import { sheetLook } from './sheet-looks.ts';

const mostCopies = 1_000;

/** The workbook that the workbench was started with: read for the page, and saved when the page says so. */
export class WorkbookFile {
  #path: string;
  #workbook: PackageWorkbook;
  /** The bytes that the page was made from, for a copy when others have changed the file since. */
  #bytes = new Uint8Array();

  constructor(path: string) {
    this.#path = path;
    this.#workbook = this.#open();
  }

  get name(): string {
    return basename(this.#path);
  }

  /** @throws WorkbookFileError for a file that is missing, damaged or no workbook. */
  async read(): Promise<OpenedWorkbook> {
    this.#workbook = this.#open();
    const plan = await this.#workbook.read();
    const looked = await readLooks(this.#bytes);
    const looks = new CellLooks(looked?.themeColors ?? []);
    const lines = readSheetLines(this.#bytes, this.name);
    const sheets = plan.sheets.map((sheet) => {
      const found = looked?.sheets.find(({ name }) => name === sheet.name);
      const tables = sheet.tables.map(({ name, range, totalsRowCount }) => ({ name, range, totalsRowCount }));
      const { name, visibility, grid } = sheet;
      return {
        name,
        visibility,
        rows: grid.rows,
        tables,
        look: sheetLook(found, sheet, looks, lines.get(sheet.name)),
      };
    });
    return {
      name: this.name,
      dateSystem: plan.dateSystem,
      sheets,
      styles: looks.styles,
      names: (looked?.namedRanges ?? []).map(({ name, range }) => ({ name, formula: `=${range}` })),
      activeSheet: looked?.activeSheet ?? 0,
      remarks: looked
        ? remarks(looked)
        : ['The looks of this workbook could not be read: only its contents are shown.'],
    };
  }

  /** @throws FileChangedError when the file is not as it was when it was read. */
  async save(changes: readonly Change[]): Promise<SaveAnswer> {
    return this.#answer(await this.#workbook.apply(changes));
  }

  /** Saves beside the file, what others changed in it since left out; the workbench goes on with the copy. */
  async saveCopy(changes: readonly Change[]): Promise<SaveAnswer> {
    const store = new BytesStore(this.name, this.#bytes);
    const result = await new PackageWorkbook(store, { codec: nodeCodec }).apply(changes);
    this.#path = await createBeside(this.#path, store.bytes);
    this.#workbook = this.#open();
    await this.#workbook.read();
    return this.#answer(result);
  }

  #answer({ applied, refused }: Awaited<ReturnType<PackageWorkbook['apply']>>): SaveAnswer {
    return { name: this.name, applied: applied.length, refused: refused.map(refusalSentence) };
  }

  #open(): PackageWorkbook {
    const file = new FileStore(this.#path);
    const store: WorkbookStore = {
      name: file.name,
      read: async () => {
        const stored = await file.read();
        this.#bytes = Uint8Array.from(stored.bytes);
        return stored;
      },
      save: async (bytes, stamp) => {
        const saved = await file.save(bytes, stamp);
        this.#bytes = Uint8Array.from(bytes);
        return saved;
      },
    };
    return new PackageWorkbook(store, { codec: nodeCodec });
  }
}

/** Looks are a courtesy: a workbook that only our own reader understands is shown without them. */
async function readLooks(bytes: Uint8Array): Promise<LookedWorkbook | undefined> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    return undefined;
  }
}

function remarks({ sheets }: LookedWorkbook): string[] {
  const drawn = sheets.filter(({ charts, images }) => (charts?.length ?? 0) + (images?.length ?? 0) > 0);
  return drawn.map(
    ({ name }) => `The charts and pictures of ${name} are not shown here; they stay in the file.`,
  );
}

async function createBeside(path: string, bytes: Uint8Array): Promise<string> {
  const extension = extname(path);
  const stem = basename(path, extension).replace(/-\d+$/, '');
  for (let number = 2; number < mostCopies; number++) {
    const copy = join(dirname(path), `${stem}-${number}${extension}`);
    try {
      await new FileStore(copy).create(bytes, false);
      return copy;
    } catch (error) {
      if (!(error instanceof FileExistsError)) throw error;
    }
  }
  throw new FileExistsError(basename(path));
}
