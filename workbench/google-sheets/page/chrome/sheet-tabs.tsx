import type { TabView } from '../../wire/sheet-view.ts';
import type { Desk, DeskState } from '../desk/desk.ts';
import { MenuButton } from './menu.tsx';

interface SheetTabsProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly onRename: (tab: TabView) => void;
  readonly onDelete: (tab: TabView) => void;
}

/** The tabs of the sheets that are not hidden, and what can be done to them. */
export function SheetTabs({ desk, state, onRename, onDelete }: SheetTabsProps) {
  const { view } = state;
  const shown = view.sheet.sheetId;
  const tabs = view.tabs.filter(({ isHidden }) => !isHidden);
  const hidden = view.tabs.filter(({ isHidden }) => isHidden);
  const current = view.tabs.find(({ sheetId }) => sheetId === shown);
  const groups = () => [
    [
      { label: 'Rename…', onPress: () => current && onRename(current) },
      { label: 'Delete…', onPress: () => current && onDelete(current), isOff: tabs.length < 2 },
      {
        label: 'Hide sheet',
        isOff: tabs.length < 2,
        onPress: () => desk.do({ kind: 'hide-sheet', sheetId: shown, isHidden: true }),
      },
    ],
    hidden.map(({ sheetId, title }) => ({
      label: `Show “${title}”`,
      onPress: () => desk.do({ kind: 'hide-sheet', sheetId, isHidden: false }),
    })),
  ];
  return (
    <nav class="tabs" aria-label="Sheets">
      <button
        type="button"
        class="quiet tab-add"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => desk.do({ kind: 'add-sheet' })}
      >
        +
      </button>
      <ul class="tab-list">
        {tabs.map((tab) => (
          <li key={tab.sheetId}>
            <button
              type="button"
              class="tab"
              aria-current={tab.sheetId === shown ? 'true' : undefined}
              onClick={() => void desk.turn({ sheetId: tab.sheetId })}
              onDblClick={() => onRename(tab)}
            >
              {tab.colour && <span class="tab-colour" style={{ backgroundColor: tab.colour }} />}
              <bdi>{tab.title}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <MenuButton label="Sheet" groups={groups} />
    </nav>
  );
}
