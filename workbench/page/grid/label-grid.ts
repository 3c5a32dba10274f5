/**
 * Names and roles that the grid library leaves out of its own elements, for those who do not see them.
 *
 * The library draws with React, which leaves attributes that it does not know alone; elements that it makes anew, and
 * states that it tells on the wrong element, are mended again whenever its part of the page changes.
 *
 * @param container - What the library draws in; its messages stand in the body.
 */
export function labelGrid(container: HTMLElement): void {
  let isWaiting = false;
  const mend = () => {
    isWaiting = false;
    labelControls(container);
    moveStates(container);
    tellMessagesApart();
  };
  const observer = new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(mend);
  });
  const attributeFilter = ['aria-expanded', 'tabindex'];
  observer.observe(container, { childList: true, subtree: true, attributes: true, attributeFilter });
  mend();
}

const menuTrigger = '[data-slot="dropdown-menu-trigger"]';

function labelControls(container: HTMLElement): void {
  for (const input of all(container, '[data-u-comp="defined-name"] input')) {
    setMissing(input, 'aria-label', 'Name box');
  }
  for (const button of all(container, '[data-u-comp="sheet-bar-append-button"]')) {
    setMissing(button, 'aria-label', button.closest(menuTrigger) ? 'All sheets' : 'New sheet');
  }
  const links = container.querySelectorAll<HTMLElement>('a[data-slot="popover-trigger"]:not([role])');
  for (const link of links) makeButton(link, 'Names in this workbook');
  // A number above 0 goes before everything else on the page, our title bar and ribbon among it.
  for (const canvas of container.querySelectorAll('canvas')) if (canvas.tabIndex > 0) canvas.tabIndex = 0;
}

/** An element without a role tells that its menu is open: the button in it does, which people reach. */
function moveStates(container: HTMLElement): void {
  for (const trigger of all(container, `${menuTrigger}[aria-expanded]`)) {
    const button = trigger.querySelector('button');
    if (!button || trigger.hasAttribute('role') || trigger.tagName === 'BUTTON') continue;
    for (const state of ['aria-haspopup', 'aria-expanded']) {
      const value = trigger.getAttribute(state);
      if (value !== null) button.setAttribute(state, value);
      trigger.removeAttribute(state);
    }
  }
}

/** The library makes two places for messages, of the same name. */
function tellMessagesApart(): void {
  const places = all(document, 'section[aria-live][aria-label^="Notifications"]');
  for (const [index, place] of places.entries()) {
    if (index > 0) place.setAttribute('aria-label', `Notifications, place ${index + 1}`);
  }
}

/** A link that leads nowhere and acts as a button: it becomes one for the keyboard too. */
function makeButton(link: HTMLElement, label: string): void {
  link.setAttribute('role', 'button');
  link.setAttribute('aria-label', label);
  link.tabIndex = 0;
  link.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}

function setMissing(element: Element, attribute: string, value: string): void {
  if (!element.hasAttribute(attribute)) element.setAttribute(attribute, value);
}

function all(within: ParentNode, selector: string): Element[] {
  return [...within.querySelectorAll(selector)];
}
