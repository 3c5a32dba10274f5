import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  readonly agree: string;
  readonly onAgree: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question that is answered before anything else. */
export function Dialog({ title, agree, onAgree, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          onAgree();
          dialog.current?.close();
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        {children}
        <div class="dialog-buttons">
          <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="primary">
            {agree}
          </button>
        </div>
      </form>
    </dialog>
  );
}
