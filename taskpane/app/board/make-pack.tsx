import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardState, PackForm } from '../../session/board-state.ts';
import { usePane } from '../pane-context.ts';
import { Button } from '../parts/button.tsx';
import { ClippedText } from '../parts/clipped-text.tsx';
import { InlineConfirm } from '../parts/inline-confirm.tsx';

const files: readonly { readonly form: PackForm; readonly name: string }[] = [
  { form: 'docx', name: 'Word' },
  { form: 'pptx', name: 'Slides' },
  { form: 'html', name: 'Web page' },
];

/** The buttons that make the pack; where none can be made, the reason stands beside them. */
export function MakePack({ board }: { readonly board: BoardState }) {
  const { state, actions } = usePane();
  const [isAsking, setAsking] = useState(false);
  const buttons = useRef<HTMLDivElement>(null);
  const { pack, choices, sheets } = board;
  const blocked =
    pack === null
      ? null
      : (pack.fault ??
        (pack.errors.length > 0 && !choices.isDraft
          ? 'Mend the errors first, or mark the pack as a draft.'
          : null));
  const isOff = blocked !== null || state.busy !== null;
  useEffect(() => {
    if (sheets.length === 0) setAsking(false);
  }, [sheets.length]);
  const close = () => {
    setAsking(false);
    buttons.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };
  return (
    <section class="card" aria-labelledby="make-heading">
      <h2 id="make-heading">Make the pack</h2>
      {blocked === null ? null : (
        <p class="fault" id="make-blocked">
          {blocked}
        </p>
      )}
      <div class="buttons">
        {files.map(({ form, name }) => (
          <Button
            key={form}
            look="primary"
            disabled={isOff}
            describedBy={blocked === null ? 'make-hint' : 'make-blocked'}
            onPress={() => actions.makePack(form)}
          >
            {name}
          </Button>
        ))}
      </div>
      <p class="hint" id="make-hint">
        Each is a file among your downloads. If none arrives, this Excel lets add-ins save no files: open the
        workbook in Excel on the web, or use the sheet below.
      </p>
      <div class="buttons" ref={buttons}>
        <Button
          disabled={isOff}
          describedBy={blocked === null ? undefined : 'make-blocked'}
          {...(sheets.length > 0 ? { expanded: isAsking } : {})}
          onPress={() => {
            if (sheets.length > 0) setAsking(!isAsking);
            else void actions.addPackSheets([]);
          }}
        >
          Board report sheet in this workbook
        </Button>
      </div>
      {isAsking ? (
        <InlineConfirm
          title={sheets.length === 1 ? 'Replace the board report?' : 'Replace the board report sheets?'}
          confirm="Replace"
          onConfirm={() => {
            close();
            if (!isOff) void actions.addPackSheets(sheets);
          }}
          onCancel={close}
        >
          <p>These sheets are taken away, with all that was written on them, and made anew:</p>
          <ul class="plain-list">
            {sheets.map((name) => (
              <li key={name}>
                <ClippedText text={name} />
              </li>
            ))}
          </ul>
        </InlineConfirm>
      ) : null}
    </section>
  );
}
