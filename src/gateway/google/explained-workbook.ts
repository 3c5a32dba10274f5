import { RejectedError } from '../../workbook/access-errors.ts';
import type { Change } from '../../workbook/change.ts';
import type {
  ApplyOptions,
  ApplyResult,
  ReadOptions,
  Workbook,
  WorkbookSnapshot,
} from '../../workbook/workbook.ts';

/** What is done about an error of an account's calls. */
export interface Remedy {
  /** The error that people are told in the place of another; the same where there is nothing to add. */
  readonly explain: (error: unknown) => Promise<unknown>;
  /**
   * Forgets the access token that is at hand, so that the next call gets a new one: Google may take one back before its
   * time. What was refused for it was not done, so it is asked once more.
   */
  readonly renew?: () => void;
}

/** Does what it is asked, under a remedy. */
export async function remedied<T>({ explain, renew }: Remedy, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!renew || !isSignInRefusal(error)) throw await explain(error);
    renew();
    return remedied({ explain }, work);
  }
}

/** Whether Google refused an account's sign-in, which may be renewed. */
export function isSignInRefusal(error: unknown): boolean {
  return error instanceof RejectedError && error.reason === 'not-signed-in';
}

/** A workbook that is looked for at each use, and whose errors are told in the words of the account that opens it. */
export class ExplainedWorkbook implements Workbook {
  readonly #open: () => Promise<Workbook>;
  readonly #remedy: Remedy;
  #name = 'Google spreadsheet';

  constructor(open: () => Promise<Workbook>, remedy: Remedy) {
    this.#open = open;
    this.#remedy = remedy;
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
    const done = await remedied(this.#remedy, () => work(workbook));
    this.#name = workbook.name;
    return done;
  }
}
