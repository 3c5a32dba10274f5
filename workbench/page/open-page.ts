import type { FunctionMetadata } from '../excel/host-core.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { AddInCommands, RibbonButton } from '../wire/ribbon.ts';
import { element } from './chrome/element.ts';
import type { PaneArea } from './chrome/pane-area.ts';
import { place } from './chrome/place.ts';
import { fillRibbon } from './chrome/ribbon.ts';
import { TitleBar } from './chrome/title-bar.ts';
import { showDebugHandle } from './debug-handle.ts';
import { Desk } from './desk/desk.ts';
import { answerF6 } from './desk/regions.ts';
import { Saver } from './desk/saver.ts';
import { answerShortcuts } from './desk/shortcuts.ts';
import type { FunctionsJson } from './grid/function-descriptions.ts';
import type { PaneFrame } from './pane/pane-frame.ts';

/** What the page is opened with. */
export interface PageParts {
  readonly pane: PaneFrame;
  readonly area: PaneArea;
  readonly opened: OpenedWorkbook;
  readonly functions: FunctionsJson & FunctionMetadata;
  readonly commands: AddInCommands;
}

/** Puts the page together. */
export function openPage({ pane, area, opened, functions, commands }: PageParts): void {
  const { tab: ribbon, shortcuts } = commands;
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
  void pane.loaded.then(() => {
    const { contentWindow } = pane.frame;
    const windows = [window, ...(contentWindow ? [contentWindow] : [])];
    contentWindow?.addEventListener('keydown', saveByKeys);
    answerF6(desk, pane, area, contentWindow);
    answerShortcuts(windows, shortcuts, async (functionName) => {
      // Excel brings the person to the pane that a shortcut opens.
      area.show(true);
      pane.focus();
      await pane.runCommand(functionName, '');
    });
  });
  const titleBar = new TitleBar(place('title-bar'), () => void saver.ask());
  const saver = new Saver(desk, titleBar, opened);
  const saveByKeys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    void saver.ask();
  };
  window.addEventListener('keydown', saveByKeys);
  showDebugHandle(desk, pane);
}
