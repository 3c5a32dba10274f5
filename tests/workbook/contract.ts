import { describe } from 'vitest';
import type { MemoryWorkbookSource } from '../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../src/workbook/workbook.ts';
import { cellContract } from './contract/cell-contract.ts';
import { readingContract } from './contract/reading-contract.ts';
import { refusalContract } from './contract/refusal-contract.ts';
import { rowContract } from './contract/row-contract.ts';
import { sheetContract } from './contract/sheet-contract.ts';

/** Makes a workbook of the adapter under test with these sheets, tables and protections. */
export type OpenWorkbook = (source: MemoryWorkbookSource) => Promise<Workbook>;

/** What every adapter of the port promises. Each adapter's tests call this once. */
export function workbookContract(adapter: string, open: OpenWorkbook): void {
  describe(`the port on ${adapter}`, () => {
    readingContract(open);
    cellContract(open);
    rowContract(open);
    refusalContract(open);
    sheetContract(open);
  });
}
