import type { DateSystem } from '../../../src/grid/serial-date.ts';
import type { MemoryWorkbookSource } from '../../../src/workbook/memory/memory-workbook.ts';
import type { Workbook } from '../../../src/workbook/workbook.ts';

/** Makes a workbook of the adapter under test with these sheets, tables and protections. */
export type OpenWorkbook = (source: MemoryWorkbookSource) => Promise<Workbook>;

/** What sets the host of an adapter apart. */
export interface ContractHost {
  /** Whether the host calculates by itself, so that formulas show its own results and not those that were written. */
  readonly calculates?: boolean;
  /** The days that workbooks of the host can count from; both when left out. */
  readonly dateSystems?: readonly DateSystem[];
  /** Whether people can show every hidden sheet again: the host knows no sheets that only programs can. */
  readonly showsAllSheets?: boolean;
  /** Whether a table reaches down to whatever stands below it, on hosts where it is no object of its own. */
  readonly tablesReachDown?: boolean;
  /** Whether the last row of a table is never a totals row, but a row like others. */
  readonly hasNoTotalsRows?: boolean;
  /** Whether nobody can keep others from adding sheets to a workbook that they may edit. */
  readonly isAlwaysOpenToSheets?: boolean;
  /** Whether the host takes no text that holds half of a surrogate pair. */
  readonly refusesHalfCharacters?: boolean;
}
