import type { FunctionMetadata } from '../excel/host-core.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { RibbonButton, RibbonTab } from '../wire/ribbon.ts';
import { PaneArea } from './chrome/pane-area.ts';
import { fillRibbon } from './chrome/ribbon.ts';
import { makeSplitter } from './chrome/splitter.ts';
import { TitleBar } from './chrome/title-bar.ts';
import { showDebugHandle } from './debug-handle.ts';
import { Desk } from './desk/desk.ts';
import type { FunctionsJson } from './grid/function-descriptions.ts';
import type { PaneFrame } from './pane/pane-frame.ts';

/** What the page is opened with. */
export interface PageParts {
  readonly pane: PaneFrame;
  readonly opened: OpenedWorkbook;
  readonly functions: FunctionsJson & FunctionMetadata;
  readonly ribbon: RibbonTab;
}

/** Puts the page together. */
export function openPage({ pane, opened, functions, ribbon }: PageParts): void {
  pane.frame.title = ribbon.paneTitle;
  const area = new PaneArea(place('pane'), place('splitter'), pane, (isShown) =>
    desk.tellVisibility(isShown),
  );
  makeSplitter(place('splitter'), place('pane'));
  const titleBar = new TitleBar(place('title-bar'), () => undefined);
  titleBar.fileName = opened.name;
  titleBar.unsaved = 0;
  fillRibbon(place('ribbon'), ribbon, (button) => void press(button));
  const desk = new Desk({
    container: place('grid'),
    opened,
    functions,
    pane,
    isPaneShown: () => area.isShown,
    showPane: (isShown) => area.show(isShown),
  });
  const press = async ({ functionName, id }: RibbonButton) => {
    if (functionName === null) area.show(true);
    else await pane.runCommand(functionName, id);
  };
  showDebugHandle(desk, pane);
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part "${id}".`);
  return found;
}
