import { useEffect, useState } from 'preact/hooks';
import type { TabView } from '../../wire/sheet-view.ts';
import type { Desk } from '../desk/desk.ts';
import { useDesk } from '../desk/use-desk.ts';
import { Grid } from '../grid/grid.tsx';
import { cellMenus } from './cell-menus.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { OpenMenu } from './menu.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { DeleteDialog, RenameDialog } from './tab-dialogs.tsx';
import { TopBar } from './top-bar.tsx';
import { ValueBar } from './value-bar.tsx';

/** What is asked before anything else. */
type Question =
  | { readonly kind: 'filter'; readonly column: number }
  | { readonly kind: 'rename' | 'delete'; readonly tab: TabView };

const focusGrid = () => document.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });

/** The parts of the page that F6 goes round. */
const parts = ['[role="grid"]', '.tabs button[aria-current]', '.top-bar button:not([disabled])', '.value'];

function nextPart(): void {
  const elements = parts.map((part) => document.querySelector<HTMLElement>(part));
  const areas = ['.grid-area', '.tabs', '.top-bar', '.value-bar'];
  const at = areas.findIndex((area) => document.activeElement?.closest(area));
  elements[(at + 1) % elements.length]?.focus();
}

/** A spreadsheet as a person sees and edits it. */
export function SpreadsheetPage({ desk }: { readonly desk: Desk }) {
  const state = useDesk(desk);
  const [question, setQuestion] = useState<Question | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null);
  const { view, notice } = state;
  useEffect(() => {
    document.title = `${view.title} - stand-in for Google Sheets`;
  }, [view.title]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      nextPart();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const close = () => {
    setQuestion(null);
    focusGrid();
  };
  const askFilter = (column: number) => setQuestion({ kind: 'filter', column });
  const menus = menu === null ? null : cellMenus(desk, askFilter);
  return (
    <div class="sheet-page">
      <TopBar desk={desk} state={state} onFilter={askFilter} />
      <ValueBar desk={desk} state={state} onEnd={focusGrid} />
      <main class="sheet-main" aria-label="Sheet">
        <Grid desk={desk} state={state} onMenu={setMenu} />
        <div class="notices">
          <div role="alert">
            {notice !== null && notice.kind !== 'news' && (
              <div class={`notice is-${notice.kind}`}>
                <p>
                  <strong>{notice.kind === 'refusal' ? 'There was a problem. ' : 'Invalid. '}</strong>
                  {notice.text}
                </p>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    desk.say(null);
                    focusGrid();
                  }}
                >
                  OK
                </button>
              </div>
            )}
          </div>
          <div role="status">{notice?.kind === 'news' && <p class="notice is-news">{notice.text}</p>}</div>
        </div>
      </main>
      <footer class="bottom-bar">
        <SheetTabs
          desk={desk}
          state={state}
          onRename={(tab) => setQuestion({ kind: 'rename', tab })}
          onDelete={(tab) => setQuestion({ kind: 'delete', tab })}
        />
        <p class="last-writer">
          {view.lastWriter === null ? '' : `Last changed by ${view.lastWriter.account}`}
        </p>
      </footer>
      {menus !== null && menu !== null && (
        <OpenMenu
          label="Selected cells"
          groups={[...menus.insert, ...menus.edit.slice(1), ...menus.view.slice(0, 1), ...menus.data]}
          at={menu}
          onClose={() => {
            setMenu(null);
            focusGrid();
          }}
        />
      )}
      {question?.kind === 'filter' && <FilterDialog desk={desk} column={question.column} onClose={close} />}
      {question?.kind === 'rename' && <RenameDialog desk={desk} tab={question.tab} onClose={close} />}
      {question?.kind === 'delete' && <DeleteDialog desk={desk} tab={question.tab} onClose={close} />}
    </div>
  );
}
