import { columnLetters } from '../../a1/column-letters.ts';
import type { Desk, DeskState } from '../desk/desk.ts';
import { selectedArea } from '../desk/selection.ts';

interface ValueBarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  /** Called when the person is done with the bar. */
  readonly onEnd: () => void;
}

function addressOf({ selection }: DeskState): string {
  const { startRow, endRow, startColumn, endColumn } = selectedArea(selection);
  const first = `${columnLetters(startColumn)}${startRow + 1}`;
  const last = `${columnLetters(endColumn - 1)}${endRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** Which cells are selected, and what the active one holds, to be read whole and edited. */
export function ValueBar({ desk, state, onEnd }: ValueBarProps) {
  const { editor, selection } = state;
  const text = editor === null ? desk.enteredText(selection.active) : editor.text;
  const press = (event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') desk.cancel();
    else if (event.key === 'Enter' && !event.altKey && !event.ctrlKey)
      desk.commit(event.shiftKey ? -1 : 1, 0);
    else if (event.key === 'Tab' && editor !== null) desk.commit(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter') {
      const field = event.currentTarget;
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      desk.type(field.value);
      event.preventDefault();
      return;
    } else return;
    event.preventDefault();
    onEnd();
  };
  return (
    <section class="value-bar" aria-label="Active cell">
      <output class="address" aria-label="Selected cells">
        {addressOf(state)}
      </output>
      <span class="sign" aria-hidden="true">
        fx
      </span>
      <textarea
        class="value"
        aria-label="Value of the active cell"
        rows={Math.min(4, Math.max(1, text.split('\n').length))}
        spellcheck={false}
        value={text}
        onFocus={() => desk.edit('bar')}
        onInput={(event) => desk.type(event.currentTarget.value)}
        onKeyDown={press}
      />
    </section>
  );
}
