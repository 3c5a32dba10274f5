// The page's script: the list of all spreadsheets, or one of them as a person sees it, by the address.
import { render } from 'preact';
import { AskError, seeSpreadsheet } from './ask.ts';
import { SpreadsheetPage } from './chrome/spreadsheet-page.tsx';
import { Desk } from './desk/desk.ts';
import { keepFresh } from './desk/keep-fresh.ts';
import { SpreadsheetList } from './list/spreadsheet-list.tsx';
import { personInAddress, sheetInAddress, spreadsheetInAddress } from './page-place.ts';
import './tokens.css';
import './page.css';
import './chrome/spreadsheet-page.css';
import './chrome/top-bar.css';
import './chrome/buttons.css';
import './chrome/value-bar.css';
import './chrome/notices.css';
import './chrome/sheet-tabs.css';
import './chrome/menu.css';
import './chrome/dialog.css';
import './grid/grid.css';
import './grid/heads.css';
import './grid/cell.css';
import './grid/cell-marks.css';
import './grid/cell-editor.css';

const root = document.getElementById('sheets');
if (root === null) throw new Error('The page has no place to draw in.');

const id = spreadsheetInAddress(location.pathname);
if (id === null) render(<SpreadsheetList />, root);
else await openSpreadsheet(id, root);

async function openSpreadsheet(spreadsheetId: string, place: HTMLElement): Promise<void> {
  const look = { id: spreadsheetId, person: personInAddress(), sheetId: sheetInAddress() };
  try {
    const view = await seeSpreadsheet(look, null);
    if ('isUnchanged' in view) throw new AskError('The stand-in answered with nothing to show.');
    const desk = new Desk(view);
    render(<SpreadsheetPage desk={desk} />, place);
    keepFresh(desk);
  } catch (error) {
    const text = error instanceof AskError ? error.message : 'The spreadsheet cannot be shown.';
    render(
      <main class="trouble">
        <h1>This spreadsheet cannot be opened</h1>
        <p role="alert">{text}</p>
        <p>
          <a href="/">All spreadsheets of the stand-in</a>
        </p>
      </main>,
      place,
    );
    if (!(error instanceof AskError)) throw error;
  }
}
