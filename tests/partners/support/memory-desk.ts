import { RejectedError } from '../../../src/workbook/access-errors.ts';
import type { KeptTexts } from '../../../src/workbook/kept-texts.ts';
import { type Lease, LeaseHeldError, type LeaseOptions } from '../../../src/workbook/lease.ts';
import { MemoryWorkbook } from '../../../src/workbook/memory/memory-workbook.ts';
import type { SheetLayout } from '../../../src/workbook/sheet-layout.ts';
import type { SpreadsheetDesk } from '../../../src/workbook/spreadsheet-desk.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';

/** Spreadsheets in memory, each with its lease. */
export class MemoryDesk implements SpreadsheetDesk {
  readonly books = new Map<string, Workbook>();
  readonly created: { readonly title: string; readonly layouts: readonly SheetLayout[] }[] = [];
  readonly leased: string[] = [];
  readonly #held = new Map<string, string>();
  #fence = 0;

  open(spreadsheetId: string): Workbook {
    const book = this.books.get(spreadsheetId);
    if (book) return book;
    const missing = () =>
      Promise.reject(new RejectedError('not-found', 'There is no such spreadsheet. Check its address.'));
    return { name: spreadsheetId, read: missing, apply: missing };
  }

  async create(title: string, layouts: readonly SheetLayout[]) {
    const spreadsheetId = `memory-sheet-${this.books.size + 1}`;
    this.created.push({ title, layouts });
    this.books.set(spreadsheetId, await memoryOfLayouts(title, layouts));
    return { spreadsheetId, url: addressOf(spreadsheetId) };
  }

  async lease(spreadsheetId: string, { holder }: LeaseOptions): Promise<Lease> {
    const other = this.#held.get(spreadsheetId);
    if (other !== undefined) throw new LeaseHeldError(other, 0);
    this.#held.set(spreadsheetId, holder);
    this.leased.push(spreadsheetId);
    this.#fence += 1;
    return {
      fence: this.#fence,
      expiresAt: 0,
      renew: async () => undefined,
      release: async () => {
        this.#held.delete(spreadsheetId);
      },
    };
  }
}

function addressOf(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

export async function memoryOfLayouts(
  name: string,
  layouts: readonly SheetLayout[],
): Promise<MemoryWorkbook> {
  const book = new MemoryWorkbook({ name, sheets: [] });
  await book.apply(layouts.map((layout) => ({ kind: 'add-sheet', layout })));
  return book;
}

/** Keeps texts in memory. */
export class MemoryKept implements KeptTexts {
  readonly texts = new Map<string, string>();

  async read(key: string): Promise<string | null> {
    return this.texts.get(key) ?? null;
  }

  async write(key: string, text: string | null): Promise<void> {
    if (text === null) this.texts.delete(key);
    else this.texts.set(key, text);
  }
}
