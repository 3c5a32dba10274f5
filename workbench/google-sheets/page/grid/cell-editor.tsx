import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnLetters } from '../../a1/column-letters.ts';
import type { TypingRule } from '../../wire/sheet-view.ts';
import type { Desk, Editor } from '../desk/desk.ts';

interface CellEditorProps {
  readonly desk: Desk;
  readonly editor: Editor;
  readonly rule: TypingRule | undefined;
  /** Where the cell lies in the area of the grid, in pixels. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The size of the area. */
  readonly area: { readonly width: number; readonly height: number };
  readonly onEnd: () => void;
}

/** The most choices that are shown at once. */
const shownChoices = 500;

function choicesFor(rule: TypingRule | undefined, editor: Editor): readonly string[] {
  const all = (rule?.choices ?? []).slice(0, shownChoices);
  // What was there when editing began does not narrow the list.
  if (!editor.isQuick) return all;
  const wanted = editor.text.toLowerCase();
  const found = all.filter((choice) => choice.toLowerCase().includes(wanted));
  return found.length > 0 ? found : all;
}

/** The field in which a cell is edited, and the list of what may be chosen. */
export function CellEditor({ desk, editor, rule, box, area, onEnd }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useRef<HTMLInputElement>(null);
  const choices = choicesFor(rule, editor);
  const hasList = rule?.choices != null && editor.where === 'cell';
  const [chosen, setChosen] = useState(() => (editor.isQuick ? -1 : choices.indexOf(editor.text)));
  const isInCell = editor.where === 'cell';

  useLayoutEffect(() => {
    const element = field.current ?? line.current;
    if (!isInCell || element === null) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isInCell]);
  useLayoutEffect(() => {
    const element = field.current ?? line.current;
    if (element === null) return;
    element.style.height = '0';
    element.style.height = `${Math.max(box.height + 1, element.scrollHeight + 4)}px`;
  });
  useEffect(() => {
    if (chosen >= 0) document.getElementById(`choice-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const take = (text: string, down: number, right: number) => {
    desk.type(text);
    desk.commit(down, right);
    onEnd();
  };
  const leave = (down: number, right: number) => take(desk.state.editor?.text ?? '', down, right);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isUsed = answer(event);
    if (!isUsed) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const answer = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    const isBroken = event.altKey || event.ctrlKey || event.metaKey;
    if (key === 'Escape') {
      desk.cancel();
      onEnd();
      return true;
    }
    if (key === 'F2') {
      desk.editWithin();
      return true;
    }
    if (key === 'Tab') {
      leave(0, shiftKey ? -1 : 1);
      return true;
    }
    if (key === 'Enter' && isBroken) {
      insertLine(field.current, desk);
      return true;
    }
    if (key === 'Enter') {
      const choice = choices[chosen];
      if (hasList && choice !== undefined) take(choice, 1, 0);
      else leave(shiftKey ? -1 : 1, 0);
      return true;
    }
    if (hasList && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      setChosen((chosen + step + choices.length) % Math.max(1, choices.length));
      return true;
    }
    if (!editor.isQuick || shiftKey || isBroken) return false;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[key];
    if (move === undefined) return false;
    leave(...move);
    return true;
  };

  const isLow = box.top + box.height > area.height * 0.6;
  const place = `${columnLetters(editor.place.column)}${editor.place.row + 1}`;
  const common = {
    class: 'editor-field',
    'aria-label': `Cell ${place}`,
    spellcheck: false,
    value: editor.text,
    style: {
      width: `${Math.max(box.width + 1, Math.min(420, area.width - box.left - 16, widthOf(editor.text)))}px`,
      maxHeight: `${Math.max(60, area.height - box.top - 8)}px`,
    },
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      setChosen(-1);
      desk.type(currentTarget.value);
    },
    onFocus: () => desk.edit('cell'),
    onKeyDown: press,
  };
  return (
    <div
      class="editor"
      style={{ left: `${box.left}px`, top: `${box.top}px`, minWidth: `${box.width + 1}px` }}
    >
      {hasList ? (
        <input
          {...common}
          ref={line}
          type="text"
          autocomplete="off"
          role="combobox"
          aria-expanded="true"
          aria-controls="choices"
          aria-activedescendant={chosen >= 0 ? `choice-${chosen}` : undefined}
        />
      ) : (
        <textarea {...common} ref={field} rows={1} />
      )}
      {hasList && (
        <div class={`choices${isLow ? ' opens-up' : ''}`}>
          <div role="listbox" id="choices" aria-label={`Choices for ${place}`} class="choice-list">
            {choices.map((choice, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the choice
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
              <div
                key={`${index} ${choice}`}
                role="option"
                id={`choice-${index}`}
                class="choice"
                aria-selected={index === chosen}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(choice, 0, 0)}
              >
                {choice === '' ? '(blank)' : choice}
              </div>
            ))}
          </div>
          {rule?.isStrict === false && <p class="choice-hint">Other texts are let through with a warning.</p>}
        </div>
      )}
    </div>
  );
}

/** A guess at the width that a text needs: the field grows with what is typed. */
const widthOf = (text: string) =>
  24 + 7.5 * Math.max(...text.split('\n').map((line) => Math.min(line.length, 80)));

function insertLine(element: HTMLTextAreaElement | null, desk: Desk): void {
  if (element === null) return;
  element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
  desk.type(element.value);
}
