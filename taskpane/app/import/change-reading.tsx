import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PreviewReading } from '../../../src/importing/preview/import-preview.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';

interface ChangeReadingProps {
  readonly reading: PreviewReading;
  readonly onDone: () => void;
}

/** Another text in the place of a reading. */
export function ChangeReading({ reading, onDone }: ChangeReadingProps) {
  const { actions } = usePane();
  const { decision, value, id } = reading;
  const field = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(decision.kind === 'change' ? decision.text : (value ?? ''));
  // Most people write another text; who only mends a letter moves the cursor.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const backToOpener = () => {
    const opener = input.current
      ?.closest('[data-item]')
      ?.querySelector<HTMLElement>('[aria-expanded="true"].button');
    onDone();
    opener?.focus();
  };
  return (
    <form
      class="change"
      onSubmit={(event) => {
        event.preventDefault();
        actions.decideReading(id, { kind: 'change', text });
        backToOpener();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') backToOpener();
      }}
    >
      <label for={field}>Text for the cell</label>
      <input ref={input} id={field} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      <div class="buttons">
        <Button look="primary" type="submit">
          Use this text
        </Button>
        <Button onPress={backToOpener}>Cancel</Button>
      </div>
    </form>
  );
}
