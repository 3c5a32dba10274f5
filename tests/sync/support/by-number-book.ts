import type { Cell } from '../../../src/grid/cell.ts';
import { RejectedError } from '../../../src/workbook/access-errors.ts';
import type { Change } from '../../../src/workbook/change.ts';
import type {
  ApplyOptions,
  ApplyResult,
  Workbook,
  WorkbookSnapshot,
} from '../../../src/workbook/workbook.ts';
import { ModelBook } from '../model/model-book.ts';
import { headers } from './two-sides.ts';

/** A spreadsheet that writes where rows stood when they were read, as Google does, and tells what stands there afterwards. */
export class ByNumberBook implements Workbook {
  readonly name = 'by number';
  readonly model: ModelBook;
  /** What happens between reading and writing. */
  beforeWrite: ((count: number) => void) | null = null;
  /** Called after the write: by throwing it keeps the answer back. */
  afterWrite: ((count: number) => void) | null = null;
  writes = 0;

  constructor(rows: readonly (readonly Cell[])[]) {
    const sheet = {
      id: 1,
      name: 'Tasks',
      visibility: 'visible' as const,
      home: 'Tasks' as const,
      isTable: false,
    };
    this.model = new ModelBook(this.name, [{ ...sheet, rows: [headers, ...rows].map((row) => [...row]) }]);
  }

  /** All rows of the tab, headers first, as a person sees and moves them. */
  get rows(): Cell[][] {
    return this.model.sheets[0]?.rows ?? [];
  }

  set rows(rows: Cell[][]) {
    const [sheet] = this.model.sheets;
    if (sheet) sheet.rows = rows;
  }

  async read(): Promise<WorkbookSnapshot> {
    return this.model.snapshot();
  }

  async apply(changes: readonly Change[], { asRead, allOrNothing }: ApplyOptions = {}): Promise<ApplyResult> {
    const read = asRead ?? this.model.snapshot();
    this.writes += 1;
    this.beforeWrite?.(this.writes);
    const result = await this.model.applyByNumber(changes, read, allOrNothing ?? false);
    if (result === null) throw new RejectedError('not-valid', 'The sheet is gone.');
    this.afterWrite?.(this.writes);
    return result;
  }
}
