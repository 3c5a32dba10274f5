import { element } from './element.ts';

/** The bar at the top: which workbook, that this is not Excel, how much is unsaved, and Save. */
export class TitleBar {
  readonly #name = element('h1', { className: 'file-name' });
  readonly #count = element('span', { className: 'unsaved', role: 'status' });
  readonly #save = element('button', { type: 'button', className: 'primary', textContent: 'Save' });

  constructor(place: HTMLElement, save: () => void) {
    const notice = element('span', {
      className: 'notice',
      textContent: 'Workbench, not Excel',
      title: 'A place to try the add-in without Excel. What differs is written in workbench/README.md.',
    });
    this.#save.title = 'Show what will change in the file, then save (Ctrl+S)';
    this.#save.disabled = true;
    this.#save.addEventListener('click', save);
    place.replaceChildren(this.#name, notice, this.#count, this.#save);
  }

  set fileName(name: string) {
    this.#name.textContent = name;
    document.title = `${name} - HWB workbench`;
  }

  /** Says something for a moment: the next count takes its place. */
  say(text: string): void {
    this.#count.textContent = text;
  }

  /** How many changes are not saved yet. */
  set unsaved(count: number) {
    this.#count.textContent =
      count === 0
        ? 'All changes saved'
        : `${count.toLocaleString('en-GB')} unsaved ${count === 1 ? 'change' : 'changes'}`;
    this.#save.disabled = count === 0;
  }
}
