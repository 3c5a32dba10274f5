import type { Shortcut } from '../../wire/ribbon.ts';

/** The letters of a shortcut are told by the key's place: with Alt held, a Mac writes other characters. */
const letterOfCode = /^Key([A-Z])$/;

/** What is pressed, as Office's files write it: `Ctrl+Alt+Shift+V`; `null` for a key that no shortcut ends with. */
function pressedKeys(event: KeyboardEvent, isMac: boolean): string | null {
  const letter = letterOfCode.exec(event.code)?.[1];
  if (letter === undefined || event.repeat) return null;
  const held = [
    event.ctrlKey ? 'Ctrl' : '',
    event.metaKey ? 'Command' : '',
    event.altKey ? (isMac ? 'Option' : 'Alt') : '',
    event.shiftKey ? 'Shift' : '',
  ];
  return [...held.filter((name) => name !== ''), letter].join('+');
}

/**
 * Answers the add-in's shortcuts wherever the focus is, before the grid or the pane see the keys.
 *
 * @param windows - Of the page and of the pane's frame.
 * @param press - Called with the name of the add-in's function.
 */
export function answerShortcuts(
  windows: readonly Window[],
  shortcuts: readonly Shortcut[],
  press: (functionName: string) => void,
): void {
  const isMac = /mac/i.test(navigator.userAgent);
  const functions = new Map(
    shortcuts.map(({ keys, macKeys, functionName }) => [isMac ? macKeys : keys, functionName]),
  );
  const answer = (event: KeyboardEvent) => {
    const functionName = functions.get(pressedKeys(event, isMac) ?? '');
    if (functionName === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    press(functionName);
  };
  for (const one of windows) one.addEventListener('keydown', answer, { capture: true });
}
