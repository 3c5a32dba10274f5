import type { PaneFrame } from '../pane/pane-frame.ts';
import { element } from './element.ts';

/** The task pane beside the grid: shown or shut, the add-in in it goes on. */
export class PaneArea {
  isShown = true;
  /** Called after the pane was shown or shut. */
  onChange: ((isShown: boolean) => void) | undefined;
  readonly #area: HTMLElement;
  readonly #line: HTMLElement;
  readonly #heading = element('h2');

  constructor(area: HTMLElement, line: HTMLElement, pane: PaneFrame) {
    this.#area = area;
    this.#line = line;
    const close = element('button', {
      type: 'button',
      className: 'quiet',
      textContent: '\u00d7',
      title: 'Close the pane',
    });
    close.setAttribute('aria-label', 'Close the task pane');
    close.addEventListener('click', () => this.show(false));
    this.title = pane.frame.title;
    area.replaceChildren(element('div', { className: 'pane-head' }, this.#heading, close), pane.frame);
  }

  set title(title: string) {
    this.#heading.textContent = title;
  }

  show(isShown: boolean): void {
    if (isShown === this.isShown) return;
    this.isShown = isShown;
    // Hidden by style alone: a frame that is taken out of the page would begin anew.
    this.#area.classList.toggle('is-shut', !isShown);
    this.#line.hidden = !isShown;
    window.dispatchEvent(new Event('resize'));
    this.onChange?.(isShown);
  }
}
