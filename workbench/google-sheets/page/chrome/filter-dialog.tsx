import { useState } from 'preact/hooks';
import { columnLetters } from '../../a1/column-letters.ts';
import type { SheetView } from '../../wire/sheet-view.ts';
import type { Desk } from '../desk/desk.ts';
import { Dialog } from './dialog.tsx';

/** The most texts that are offered: those behind stay as they are. */
const shownTexts = 300;

/** The texts that a column shows below its header row. */
function textsOf(sheet: SheetView, column: number): string[] {
  const first = (sheet.filter?.startRow ?? Math.max(1, sheet.frozenRows) - 1) + 1;
  const texts = new Set<string>();
  for (const { cells } of sheet.rows.slice(first)) texts.add(cells[column]?.text ?? '');
  return [...texts].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
}

interface FilterDialogProps {
  readonly desk: Desk;
  readonly column: number;
  readonly onClose: () => void;
}

/** Chooses which values of a column are shown. */
export function FilterDialog({ desk, column, onClose }: FilterDialogProps) {
  const { sheet } = desk.state.view;
  const texts = textsOf(sheet, column);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(sheet.filter?.hidden[column] ?? []));
  const turn = (text: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(text);
    else next.add(text);
    setHidden(next);
  };
  const agree = () =>
    desk.do({ kind: 'filter', sheetId: sheet.sheetId, columnIndex: column, hiddenTexts: [...hidden] });
  return (
    <Dialog
      title={`Filter by values of column ${columnLetters(column)}`}
      agree="Filter"
      onAgree={agree}
      onClose={onClose}
    >
      <div class="dialog-row">
        <button type="button" class="quiet" onClick={() => setHidden(new Set())}>
          Select all
        </button>
        <button type="button" class="quiet" onClick={() => setHidden(new Set(texts))}>
          Clear
        </button>
      </div>
      <fieldset class="filter-texts">
        <legend>Show the rows with</legend>
        {texts.slice(0, shownTexts).map((text) => (
          <label key={text} class="filter-text">
            <input
              type="checkbox"
              checked={!hidden.has(text)}
              onChange={(event) => turn(text, event.currentTarget.checked)}
            />
            <bdi>{text === '' ? '(Blanks)' : text.slice(0, 200)}</bdi>
          </label>
        ))}
      </fieldset>
      {texts.length > shownTexts && <p>{`${texts.length - shownTexts} more values are not listed.`}</p>}
    </Dialog>
  );
}
