import { Baseline } from '../../saving/baseline.ts';
import type { SaveDraft } from '../../saving/save-draft.ts';
import type { OpenedWorkbook } from '../../wire/opened-workbook.ts';
import { toPlainChange } from '../../wire/plain-change.ts';
import type { SaveAnswer } from '../../wire/save.ts';
import { askServer, askToSave, ServerRefusal } from '../ask-server.ts';
import { SaveDialog } from '../chrome/save-dialog.ts';
import type { TitleBar } from '../chrome/title-bar.ts';
import type { Desk } from './desk.ts';

/** A person types on; the changes are counted when there is a moment's rest. */
const restMilliseconds = 400;

/** Counts what is not saved, shows it, and saves it once a person agrees. */
export class Saver {
  readonly #desk: Desk;
  readonly #titleBar: TitleBar;
  readonly #dialog = new SaveDialog();
  #baseline: Baseline;
  #fileName: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = 0;

  constructor(desk: Desk, titleBar: TitleBar, opened: OpenedWorkbook) {
    this.#desk = desk;
    this.#titleBar = titleBar;
    this.#fileName = opened.name;
    this.#baseline = new Baseline(desk.book, opened);
    desk.onChange(() => this.#countSoon());
    titleBar.fileName = opened.name;
    titleBar.unsaved = 0;
    window.addEventListener('beforeunload', (event) => {
      if (this.#unsaved > 0) event.preventDefault();
    });
  }

  /** Shows what will change, and saves after a yes. */
  async ask(): Promise<void> {
    if (this.#dialog.isOpen) return;
    await this.#desk.host.settle();
    const draft = this.#draft();
    this.#setUnsaved(draft.changes.length);
    if (draft.changes.length > 0) {
      this.#dialog.ask(this.#fileName, draft, () => this.#save(draft, false));
      return;
    }
    const sentences = ['The file holds everything that can be saved already.', ...draft.unsaved];
    this.#dialog.tell('Nothing to save', sentences);
  }

  #draft(): SaveDraft {
    return this.#baseline.draft(this.#desk.book, this.#desk.restyled);
  }

  async #save(draft: SaveDraft, asCopy: boolean): Promise<void> {
    const changes = [...draft.changes, ...draft.refreshed].map(toPlainChange);
    try {
      await this.#tellResult(await askToSave({ changes, asCopy }));
    } catch (error) {
      if (!(error instanceof ServerRefusal)) throw error;
      const isChanged = error.code === 'file-changed';
      const sentences = isChanged
        ? [
            `${this.#fileName} was changed by another program since it was opened here, so nothing was written.`,
            'A copy holds the file as it was opened, with your changes. Or load this page again to begin from the file as it is now; what you changed here is lost then.',
          ]
        : [error.message];
      const copy = { label: 'Save a copy', isMain: true, run: () => this.#save(draft, true) };
      this.#dialog.tell('Not saved', sentences, isChanged ? [copy] : []);
    }
  }

  async #tellResult({ name, applied, refused }: SaveAnswer): Promise<void> {
    const isCopy = name !== this.#fileName;
    this.#fileName = name;
    this.#titleBar.fileName = name;
    this.#baseline = new Baseline(this.#desk.book, await askServer<OpenedWorkbook>('/api/workbook'));
    this.#setUnsaved(this.#draft().changes.length);
    if (refused.length > 0) {
      const some = `${applied.toLocaleString('en-GB')} changes were saved in ${name}; these were not:`;
      this.#dialog.tell('Some changes were refused', [some, ...refused]);
    } else if (isCopy) {
      this.#dialog.tell('Saved as a copy', [`Your changes are in ${name}, and this page goes on with it.`]);
    } else {
      this.#dialog.close();
      this.#titleBar.say(`Saved in ${name}`);
    }
  }

  #countSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#setUnsaved(this.#draft().changes.length), restMilliseconds);
  }

  #setUnsaved(count: number): void {
    this.#unsaved = count;
    this.#titleBar.unsaved = count;
  }
}
