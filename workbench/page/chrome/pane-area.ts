import type { PaneFrame } from '../pane/pane-frame.ts';
import { element } from './element.ts';

/** The task pane beside the grid: shown or shut, the add-in in it goes on. */
export class PaneArea {
  isShown = true;
  readonly #area: HTMLElement;
  readonly #line: HTMLElement;
  readonly #changed: (isShown: boolean) => void;

  constructor(area: HTMLElement, line: HTMLElement, pane: PaneFrame, changed: (isShown: boolean) => void) {
    this.#area = area;
    this.#line = line;
    this.#changed = changed;
    const close = element('button', {
      type: 'button',
      className: 'quiet',
      textContent: '\u00d7',
      title: 'Close the pane',
    });
    close.setAttribute('aria-label', 'Close the task pane');
    close.addEventListener('click', () => this.show(false));
    const heading = element('h2', { textContent: pane.frame.title });
    area.replaceChildren(element('div', { className: 'pane-head' }, heading, close), pane.frame);
  }

  show(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    // Hidden by style alone: a frame that is taken out of the page would begin anew.
    this.#area.classList.toggle('is-shut', !isShown);
    this.#line.hidden = !isShown;
    window.dispatchEvent(new Event('resize'));
    this.#changed(isShown);
  }
}
