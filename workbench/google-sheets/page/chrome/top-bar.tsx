import type { Desk, DeskState } from '../desk/desk.ts';
import { cellMenus } from './cell-menus.ts';
import { MenuButton } from './menu.tsx';

interface TopBarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onFilter: (column: number) => void;
}

/** The title, the menus, and as whom and in which locale the person works. */
export function TopBar({ desk, state, onFilter }: TopBarProps) {
  const { view } = state;
  const menus = () => cellMenus(desk, onFilter);
  const isKnown = view.locale === 'en_GB' || view.locale === 'en_US';
  return (
    <header class="top-bar">
      <div class="title-line">
        <a class="home" href="/">
          All spreadsheets
        </a>
        <h1>
          <bdi>{view.title === '' ? 'Untitled spreadsheet' : view.title}</bdi>
        </h1>
        <p class="stand-in">Stand-in for Google Sheets: not Google, nothing leaves this machine</p>
      </div>
      <div class="tool-line">
        <button
          type="button"
          class="quiet"
          disabled={!view.canUndo}
          title="Undo (Ctrl+Z)"
          onClick={() => desk.do({ kind: 'undo' })}
        >
          Undo
        </button>
        <button
          type="button"
          class="quiet"
          disabled={!view.canRedo}
          title="Redo (Ctrl+Y)"
          onClick={() => desk.do({ kind: 'redo' })}
        >
          Redo
        </button>
        <span class="bar-line" />
        <MenuButton label="Edit" groups={() => menus().edit} />
        <MenuButton label="View" groups={() => menus().view} />
        <MenuButton label="Insert" groups={() => menus().insert} />
        <MenuButton label="Data" groups={() => menus().data} />
        <label class="choice-field">
          <span>Act as</span>
          <select
            value={view.person}
            title={`You work as ${view.account}`}
            onChange={(event) => {
              const person = event.currentTarget.value === 'owner' ? 'owner' : 'partner';
              void desk.turn({ person });
            }}
          >
            <option value="partner">Partner</option>
            <option value="owner">Owner</option>
          </select>
        </label>
        <label class="choice-field">
          <span>Locale</span>
          <select
            value={view.locale}
            title="How dates and amounts are read and shown"
            onChange={(event) => {
              const locale = event.currentTarget.value === 'en_US' ? 'en_US' : 'en_GB';
              desk.do({ kind: 'locale', locale });
            }}
          >
            <option value="en_GB">United Kingdom</option>
            <option value="en_US">United States</option>
            {!isKnown && <option value={view.locale}>{view.locale}</option>}
          </select>
        </label>
      </div>
    </header>
  );
}
