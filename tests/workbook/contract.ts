import { describe } from 'vitest';
import { appendContract } from './contract/append-contract.ts';
import { cellContract } from './contract/cell-contract.ts';
import { movedTableContract } from './contract/moved-table-contract.ts';
import type { ContractHost, OpenWorkbook } from './contract/open-workbook.ts';
import { readingContract } from './contract/reading-contract.ts';
import { refusalContract } from './contract/refusal-contract.ts';
import { removeContract } from './contract/remove-contract.ts';
import { sheetContract } from './contract/sheet-contract.ts';

/** What every adapter of the port promises. Each adapter's tests call this once. */
export function workbookContract(adapter: string, open: OpenWorkbook, host: ContractHost = {}): void {
  describe(`the port on ${adapter}`, () => {
    readingContract(open, host);
    cellContract(open, host);
    movedTableContract(open);
    appendContract(open, host);
    removeContract(open, host);
    refusalContract(open, host);
    sheetContract(open, host);
  });
}
