import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { unitId } from '../../excel/univer/univer-book.ts';
import type { PaneArea } from '../chrome/pane-area.ts';
import type { PaneFrame } from '../pane/pane-frame.ts';
import type { Desk } from './desk.ts';

/** F6 moves the focus from the grid to the pane and back, as it moves between the parts of Excel's window. */
export function answerF6(desk: Desk, pane: PaneFrame, area: PaneArea, paneWindow: Window | null): void {
  const answer = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement === pane.frame) focusGrid(desk);
    else if (area.isShown) pane.focus();
  };
  for (const one of [window, paneWindow]) one?.addEventListener('keydown', answer, { capture: true });
}

function focusGrid(desk: Desk): void {
  window.focus();
  const injector = desk.book.engine.univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  instances.focusUnit(unitId);
  // What is typed goes to the hidden editor of cells, not to the formula bar.
  instances.setCurrentUnitForType(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  injector.get(ILayoutService).focus();
}
