import type { Change } from '../../workbook/change.ts';
import type {
  ApplyOptions,
  ApplyResult,
  ReadOptions,
  Workbook,
  WorkbookSnapshot,
} from '../../workbook/workbook.ts';

/** The error that people are told in the place of another; the same where there is nothing to add. */
export type Explain = (error: unknown) => Promise<unknown>;

/** Does what it is asked, and throws what `explain` makes of an error. */
export async function explained<T>(explain: Explain, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await explain(error);
  }
}

/** A workbook that is looked for at each use, and whose errors are told in the words of the account that opens it. */
export class ExplainedWorkbook implements Workbook {
  readonly #open: () => Promise<Workbook>;
  readonly #explain: Explain;
  #name = 'Google spreadsheet';

  constructor(open: () => Promise<Workbook>, explain: Explain) {
    this.#open = open;
    this.#explain = explain;
  }

  /** Its title once it was used. */
  get name(): string {
    return this.#name;
  }

  read(options?: ReadOptions): Promise<WorkbookSnapshot> {
    return this.#use((workbook) => workbook.read(options));
  }

  apply(changes: readonly Change[], options?: ApplyOptions): Promise<ApplyResult> {
    return this.#use((workbook) => workbook.apply(changes, options));
  }

  async #use<T>(work: (workbook: Workbook) => Promise<T>): Promise<T> {
    const workbook = await this.#open();
    const done = await explained(this.#explain, () => work(workbook));
    this.#name = workbook.name;
    return done;
  }
}
