import type { FunctionMetadata } from '../excel/host-core.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { RibbonButton, RibbonTab } from '../wire/ribbon.ts';
import { element } from './chrome/element.ts';
import type { PaneArea } from './chrome/pane-area.ts';
import { place } from './chrome/place.ts';
import { fillRibbon } from './chrome/ribbon.ts';
import { TitleBar } from './chrome/title-bar.ts';
import { showDebugHandle } from './debug-handle.ts';
import { Desk } from './desk/desk.ts';
import { Saver } from './desk/saver.ts';
import type { FunctionsJson } from './grid/function-descriptions.ts';
import type { PaneFrame } from './pane/pane-frame.ts';

/** What the page is opened with. */
export interface PageParts {
  readonly pane: PaneFrame;
  readonly area: PaneArea;
  readonly opened: OpenedWorkbook;
  readonly functions: FunctionsJson & FunctionMetadata;
  readonly ribbon: RibbonTab;
}

/** Puts the page together. */
export function openPage({ pane, area, opened, functions, ribbon }: PageParts): void {
  pane.frame.title = ribbon.paneTitle;
  area.title = ribbon.paneTitle;
  fillRibbon(place('ribbon'), ribbon, (button) => void press(button));
  const desk = new Desk({
    container: place('grid'),
    opened,
    functions,
    pane,
    isPaneShown: () => area.isShown,
    showPane: (isShown) => area.show(isShown),
  });
  area.onChange = (isShown) => desk.tellVisibility(isShown);
  const press = async ({ functionName, id }: RibbonButton) => {
    if (functionName === null) area.show(true);
    else {
      const fault = await pane.runCommand(functionName, id);
      if (fault !== null) titleBar.say(fault);
    }
  };
  if (opened.remarks.length > 0) {
    place('ribbon').after(element('p', { className: 'remarks', textContent: opened.remarks.join(' ') }));
  }
  const titleBar = new TitleBar(place('title-bar'), () => void saver.ask());
  const saver = new Saver(desk, titleBar, opened);
  window.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void saver.ask();
  });
  showDebugHandle(desk, pane);
}
