import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';

/** Makes a workbook of the adapter under test with these sheets, tables and protections. */
export type OpenWorkbook = (source: MemoryWorkbookSource) => Promise<Workbook>;

/** What sets the host of an adapter apart. */
export interface ContractHost {
  /** Whether the host calculates by itself, so that formulas show its own results and not those that were written. */
  readonly calculates?: boolean;
}
