import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../../wire/sheet-view.ts';
import type { Desk } from '../desk/desk.ts';
import { Dialog } from './dialog.tsx';

interface TabDialogProps {
  readonly desk: Desk;
  readonly tab: TabView;
  readonly onClose: () => void;
}

/** Asks for a sheet's new name. */
export function RenameDialog({ desk, tab, onClose }: TabDialogProps) {
  const [title, setTitle] = useState(tab.title);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const agree = () => {
    if (title !== tab.title) desk.do({ kind: 'rename-sheet', sheetId: tab.sheetId, title });
  };
  return (
    <Dialog title="Rename sheet" agree="Rename" onAgree={agree} onClose={onClose}>
      <label class="field">
        <span>Name</span>
        <input
          ref={field}
          type="text"
          maxLength={100}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}

/** Asks whether a sheet is to be deleted. */
export function DeleteDialog({ desk, tab, onClose }: TabDialogProps) {
  return (
    <Dialog
      title="Delete sheet"
      agree="Delete"
      onAgree={() => desk.do({ kind: 'delete-sheet', sheetId: tab.sheetId })}
      onClose={onClose}
    >
      <p>
        Are you sure that you want to delete the sheet <bdi>“{tab.title}”</bdi>?
      </p>
    </Dialog>
  );
}
