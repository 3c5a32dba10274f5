import type { Progress } from '../../src/workbook/workbook.ts';
import { explainError } from '../excel/explain-error.ts';
import type { Notice } from './pane-state.ts';
import type { PaneStore } from './pane-store.ts';

/** What a job may use while it runs. */
export interface JobTools {
  readonly signal: AbortSignal;
  /** `title` stands in the place of the job's own from then on. */
  readonly onProgress: (progress: Progress & { readonly title?: string }) => void;
}

export interface JobOptions {
  readonly canCancel?: boolean;
}

/** Runs one job at a time: shows how far it has come, lets it be cancelled, and turns errors into notices. */
export class Jobs {
  readonly #store: PaneStore;
  #controller: AbortController | null = null;

  constructor(store: PaneStore) {
    this.#store = store;
  }

  get isBusy(): boolean {
    return this.#controller !== null;
  }

  /**
   * Runs a job; does nothing while another is under way, whose progress the pane shows.
   *
   * @param title - What people read meanwhile, like "Validating the plan".
   * @param work - Gives the notice to end with; `null` leaves the pane without one.
   */
  async run(
    title: string,
    work: (tools: JobTools) => Promise<Notice | null>,
    { canCancel = false }: JobOptions = {},
  ): Promise<void> {
    if (this.#controller) return;
    const controller = new AbortController();
    this.#controller = controller;
    this.#store.patch({ busy: { title, share: null, canCancel }, notice: null });
    const onProgress: JobTools['onProgress'] = ({ done, total, title: now = title }) => {
      const share = total > 0 ? Math.min(1, done / total) : null;
      const { busy } = this.#store.get();
      if (share !== busy?.share || now !== busy.title)
        this.#store.patch({ busy: { title: now, share, canCancel } });
    };
    let notice: Notice | null;
    try {
      notice = await work({ signal: controller.signal, onProgress });
    } catch (error) {
      notice = controller.signal.aborted
        ? {
            kind: 'info',
            text: `Stopped: ${title.charAt(0).toLowerCase()}${title.slice(1)}. Nothing more was changed.`,
          }
        : { kind: 'error', text: explainError(error) };
    }
    this.#controller = null;
    this.#store.patch({ busy: null, notice });
  }

  cancel(): void {
    this.#controller?.abort();
  }
}
