// The page's first script: it asks for everything at once, and shows the frame of the page before the grid is there.
import type { FunctionMetadata } from '../excel/host-core.ts';
import type { OpenedWorkbook } from '../wire/opened-workbook.ts';
import type { AddInCommands } from '../wire/ribbon.ts';
import { askServer } from './ask-server.ts';
import { element } from './chrome/element.ts';
import { PaneArea } from './chrome/pane-area.ts';
import { place } from './chrome/place.ts';
import { makeSplitter } from './chrome/splitter.ts';
import type { FunctionsJson } from './grid/function-descriptions.ts';
import { PaneFrame } from './pane/pane-frame.ts';
import './page.css';
import './chrome/save-dialog.css';

/** The page of the add-in's pane. The access code goes in the fragment, which no server sees and no log keeps. */
const gatewayCode = document.querySelector('meta[name="hwb-gateway"]')?.getAttribute('content') ?? '';
const panePage = `/addin/taskpane.html${gatewayCode === '' ? '' : `#gateway=${encodeURIComponent(gatewayCode)}`}`;

performance.mark('hwb-start');
const opened = askServer<OpenedWorkbook>('/api/workbook');
const functions = askServer<FunctionsJson & FunctionMetadata>('/addin/functions.json');
const commands = askServer<AddInCommands>('/api/commands');
const pane = new PaneFrame(panePage, 'HWB action plans', Promise.resolve({}));

const area = new PaneArea(place('pane'), place('splitter'), pane);
makeSplitter(place('splitter'), place('pane'));

try {
  const { openPage } = await import(/* webpackChunkName: "grid" */ './open-page.ts');
  openPage({ pane, area, opened: await opened, functions: await functions, commands: await commands });
} catch (error) {
  const text = error instanceof Error ? error.message : 'The workbench cannot be opened.';
  place('grid').replaceChildren(element('p', { className: 'trouble', role: 'alert', textContent: text }));
  throw error;
}
