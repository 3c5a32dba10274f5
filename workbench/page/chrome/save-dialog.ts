import type { DraftItem, SaveDraft } from '../../saving/save-draft.ts';
import { element } from './element.ts';
import { rememberedWords } from './remembered-words.ts';

/** The longest list that a person reads and a page draws at once. */
const mostItems = 500;

/** The longest text of a cell that the list shows: enough to know it by. */
const mostCharacters = 160;

/** A button of the dialog: what it says, and what it does; the dialog stays open while that goes on. */
export interface DialogAction {
  readonly label: string;
  readonly isMain?: boolean;
  readonly run: () => Promise<void> | void;
}

/** The dialog that shows what will change in the file, and afterwards what was refused. */
export class SaveDialog {
  readonly #dialog = element('dialog', { className: 'save-dialog' });

  constructor() {
    this.#dialog.setAttribute('aria-labelledby', 'save-heading');
    document.body.append(this.#dialog);
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  close(): void {
    this.#dialog.close();
  }

  /** Asks before anything is written. */
  ask(fileName: string, draft: SaveDraft, save: () => Promise<void>): void {
    const { items, refreshed, keptParts, unsaved } = draft;
    const lines: Node[] = [];
    if (items.length > 0) {
      const count = counted(items.length, 'change');
      lines.push(paragraph(`${count} will be written into ${fileName}: ${bySheet(items)}.`));
      lines.push(changeTable(items));
    }
    if (items.length > mostItems) {
      lines.push(paragraph(`The list shows the first ${mostItems}; all ${number(items.length)} are saved.`));
    }
    if (refreshed.length > 0) {
      lines.push(
        paragraph(`Beside them, ${counted(refreshed.length, 'formula')} will show newly calculated values.`),
      );
    }
    if (keptParts.length > 0) lines.push(paragraph(rememberedWords(keptParts)));
    if (unsaved.size > 0) lines.push(...notSaved([...unsaved]));
    this.#show(`Save ${fileName}?`, lines, [
      { label: 'Cancel', run: () => this.close() },
      { label: 'Save', isMain: true, run: save },
    ]);
  }

  /** Tells what happened, and offers what can be done about it. */
  tell(heading: string, sentences: readonly string[], actions: readonly DialogAction[] = []): void {
    const close: DialogAction = { label: 'Close', run: () => this.close() };
    this.#show(heading, sentences.slice(0, mostItems).map(paragraph), [close, ...actions]);
  }

  /** Tells what went wrong, and asks what a copy is to be called. */
  askName(
    heading: string,
    sentences: readonly string[],
    name: string,
    save: (name: string) => Promise<void>,
  ): void {
    const field = element('input', {
      id: 'copy-name',
      className: 'copy-name',
      value: name,
      spellcheck: false,
    });
    const label = element('label', { htmlFor: field.id, textContent: 'Name of the copy' });
    this.#show(
      heading,
      [...sentences.map(paragraph), label, field],
      [
        { label: 'Close', run: () => this.close() },
        { label: 'Save a copy', isMain: true, run: () => save(field.value.trim()) },
      ],
    );
  }

  #show(heading: string, content: readonly Node[], actions: readonly DialogAction[]): void {
    const body = element(
      'div',
      { className: 'save-body', tabIndex: 0, role: 'region', aria: { label: 'Changes' } },
      ...content,
    );
    const buttons = actions.map((action) => actionButton(action));
    this.#dialog.replaceChildren(
      element('h2', { id: 'save-heading', textContent: heading }),
      body,
      element('div', { className: 'save-actions' }, ...buttons),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
    buttons.at(-1)?.focus();
  }
}

function actionButton({ label, isMain, run }: DialogAction): HTMLButtonElement {
  const button = element('button', {
    type: 'button',
    className: isMain ? 'primary' : 'quiet',
    textContent: label,
  });
  button.addEventListener('click', async () => {
    button.disabled = true;
    await run();
    button.disabled = false;
  });
  return button;
}

function paragraph(text: string): HTMLParagraphElement {
  return element('p', { textContent: text });
}

function notSaved(sentences: readonly string[]): Node[] {
  const list = element('ul', {}, ...sentences.map((text) => element('li', { textContent: text })));
  return [element('h3', { textContent: 'Not saved' }), list];
}

function changeTable(items: readonly DraftItem[]): HTMLTableElement {
  const head = element('tr', {}, ...['Sheet', 'Where', 'Before', 'After'].map(headCell));
  const rows = items
    .slice(0, mostItems)
    .map(({ sheet, place, before, after }) =>
      element(
        'tr',
        {},
        ...[sheet, place, before, after].map((text) => element('td', { textContent: clipped(text) })),
      ),
    );
  return element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows));
}

function clipped(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text;
}

function headCell(text: string): HTMLTableCellElement {
  return element('th', { textContent: text, scope: 'col' });
}

function bySheet(items: readonly DraftItem[]): string {
  const counts = new Map<string, number>();
  for (const { sheet } of items) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => `${sheet} ${number(count)}`).join(', ');
}

function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
