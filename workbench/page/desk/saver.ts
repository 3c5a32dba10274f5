import { Baseline } from '../../saving/baseline.ts';
import type { SaveDraft } from '../../saving/save-draft.ts';
import type { OpenedWorkbook } from '../../wire/opened-workbook.ts';
import { toPlainChange } from '../../wire/plain-change.ts';
import type { SaveAnswer } from '../../wire/save.ts';
import { askToSave, ServerRefusal } from '../ask-server.ts';
import { SaveDialog } from '../chrome/save-dialog.ts';
import type { TitleBar } from '../chrome/title-bar.ts';
import type { Desk } from './desk.ts';
import { copyNameFor, failureWords, resultWords } from './save-words.ts';

/** A person types on; the changes are counted when there is a moment's rest. */
const restMilliseconds = 400;

/** Counts what is not saved, shows it, and saves it once a person agrees. */
export class Saver {
  readonly #desk: Desk;
  readonly #titleBar: TitleBar;
  readonly #dialog = new SaveDialog();
  #baseline: Baseline;
  /** The file that the page goes on with, and what it held when the page got it. */
  #file: Pick<OpenedWorkbook, 'name' | 'opening'>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsaved = 0;

  constructor(desk: Desk, titleBar: TitleBar, opened: OpenedWorkbook) {
    this.#desk = desk;
    this.#titleBar = titleBar;
    this.#file = opened;
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
    this.#setUnsaved(draft.count);
    if (draft.count > 0) {
      this.#dialog.ask(this.#file.name, draft, () => this.#save(draft));
      return;
    }
    const sentences = ['The file holds everything that can be saved already.', ...draft.unsaved];
    this.#dialog.tell('Nothing to save', sentences);
  }

  #draft(): SaveDraft {
    return this.#baseline.draft(this.#desk.book, this.#desk.restyled);
  }

  /** @param copyName - What a copy beside the file is to be called; the file itself is written without one. */
  async #save(draft: SaveDraft, copyName?: string): Promise<void> {
    const { name, opening } = this.#file;
    const { keptParts } = draft;
    const changes = [...draft.changes, ...draft.refreshed].map(toPlainChange);
    const copy = copyName === undefined ? { asCopy: false } : { asCopy: true, copyName };
    try {
      this.#tellResult(await askToSave({ name, opening, changes, keptParts, ...copy }));
    } catch (error) {
      this.#tellFailure(error, draft, copyName);
    }
  }

  /** What went wrong, and what can be done about it; the changes stay in the page whatever it is. */
  #tellFailure(error: unknown, draft: SaveDraft, copyName: string | undefined): void {
    const { name } = this.#file;
    const code = error instanceof ServerRefusal ? error.code : 'failure';
    const message = error instanceof Error ? error.message : 'The workbench failed.';
    const words = failureWords(name, code, message);
    if (words.offersCopy || copyName !== undefined) {
      const save = (chosen: string) => this.#save(draft, chosen);
      this.#dialog.askName('Not saved', words.sentences, copyName ?? copyNameFor(name), save);
    } else {
      const again = { label: 'Try again', isMain: true, run: () => this.#save(draft) };
      this.#dialog.tell('Not saved', words.sentences, [again]);
    }
  }

  #tellResult(answer: SaveAnswer): void {
    const { heading, sentences } = resultWords(this.#file.name, answer);
    // Without what was written, the page's own baseline stays: another would make changes of what others did.
    if (answer.opened) {
      this.#file = answer.opened;
      this.#titleBar.fileName = answer.name;
      this.#baseline = new Baseline(this.#desk.book, answer.opened, this.#baseline);
    }
    this.#setUnsaved(this.#draft().count);
    if (heading !== null) {
      this.#dialog.tell(heading, sentences);
    } else {
      this.#dialog.close();
      this.#titleBar.say(`Saved in ${answer.name}`);
    }
  }

  #countSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#setUnsaved(this.#draft().count), restMilliseconds);
  }

  #setUnsaved(count: number): void {
    this.#unsaved = count;
    this.#titleBar.unsaved = count;
  }
}
