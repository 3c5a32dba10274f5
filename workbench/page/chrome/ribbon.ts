import type { RibbonButton, RibbonTab } from '../../wire/ribbon.ts';
import { element } from './element.ts';

/**
 * Fills the ribbon with the add-in's tab, as its manifest describes it.
 *
 * @param press - Called with the button that was pressed.
 */
export function fillRibbon(
  place: HTMLElement,
  { label, groups }: RibbonTab,
  press: (button: RibbonButton) => void,
): void {
  const tab = element('div', { className: 'ribbon-tab', textContent: label });
  const strip = element('div', { className: 'ribbon-strip' });
  for (const group of groups) {
    const buttons = element('div', { className: 'ribbon-buttons' });
    for (const button of group.buttons) buttons.append(ribbonButton(button, press));
    strip.append(
      element(
        'div',
        { className: 'ribbon-group', role: 'group', aria: { label: group.label } },
        buttons,
        element('span', { className: 'ribbon-label', textContent: group.label, aria: { hidden: 'true' } }),
      ),
    );
  }
  place.replaceChildren(tab, strip);
}

function ribbonButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLButtonElement {
  const image = element('img', { src: `/addin${button.icon}`, alt: '', width: 32, height: 32 });
  const made = element(
    'button',
    { type: 'button', className: 'ribbon-button', title: button.tip, id: button.id },
    image,
    element('span', { textContent: button.label }),
  );
  made.addEventListener('click', () => press(button));
  return made;
}
