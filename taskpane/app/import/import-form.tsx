import { useRef, useState } from 'preact/hooks';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { useKept } from '../use-kept.ts';
import { readFiles } from './read-files.ts';

const kinds = '.docx,.xlsx,.csv,.tsv,.txt';

/** Takes the documents of a plan: chosen, dropped or pasted. Nothing is written before they were looked over. */
export function ImportForm() {
  const { state, actions } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useKept('import/text', '');
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const isBusy = state.busy !== null;

  const take = async (files: readonly File[]) => {
    if (files.length === 0 || isBusy) return;
    const read = await readFiles(files);
    setFault(read.fault);
    if (read.fault === null) await actions.readDocuments(read.documents);
  };
  const takeText = async () => {
    if (text.trim() === '') {
      setFault('There is no text yet. Paste a table or a passage first.');
      return;
    }
    setFault(null);
    await actions.readDocuments([{ name: 'Pasted text', bytes: new TextEncoder().encode(text) }]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...(event.dataTransfer?.files ?? [])]);
  };

  return (
    <section class="card" aria-labelledby="import-heading">
      <h2 id="import-heading">Import documents</h2>
      <p class="muted">
        Word, Excel, CSV or text. You see every guess before anything is written, and no word is lost.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button inside */}
      <div
        class={isOver ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={picker}
          class="only-heard"
          type="file"
          multiple
          accept={kinds}
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            const { files } = event.currentTarget;
            const chosen = [...(files ?? [])];
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = '';
            take(chosen);
          }}
        />
        <Button look="primary" disabled={isBusy} onPress={() => picker.current?.click()}>
          Choose files
        </Button>
        <span class="muted">or drop them here</span>
      </div>
      <label for="import-text">Or paste a table or text</label>
      <textarea
        id="import-text"
        rows={4}
        value={text}
        aria-describedby={fault === null ? undefined : 'import-fault'}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {fault === null ? null : (
        <p class="fault" id="import-fault" role="alert">
          {fault}
        </p>
      )}
      <Button disabled={isBusy} onPress={takeText}>
        Read the text
      </Button>
    </section>
  );
}
