import { ApiError } from '../api-error.ts';
import type { Sharing } from '../server/service.ts';
import type { Document } from '../state/document.ts';
import { forkDocument } from '../state/document.ts';
import type { Writer } from '../state/protection.ts';
import type { Sheet } from '../state/sheet.ts';
import type { SpreadsheetFile } from '../store/spreadsheet-file.ts';
import { type Person, type PersonAction, partnerAccount } from '../wire/person-action.ts';
import type { ActionAnswer, ListedSpreadsheet, SpreadsheetView, ViewAnswer } from '../wire/sheet-view.ts';
import { hexColour } from './cell-look.ts';
import { PageRefusal } from './page-refusal.ts';
import { doAction } from './person-actions.ts';
import { PersonUndo } from './person-undo.ts';
import { sheetView } from './sheet-view.ts';
import type { Writers } from './writers.ts';

/** Which spreadsheet is looked at, by whom, and which of its sheets. */
export interface Look {
  readonly id: string;
  readonly person: Person;
  /** Null for the first that is not hidden. */
  readonly sheetId: number | null;
}

/** What people do to the spreadsheets of the stand-in, and what they see of them. */
export class People {
  private readonly sharing: Sharing;
  private readonly writers: Writers;
  private readonly undos = new Map<string, PersonUndo>();

  constructor(sharing: Sharing, writers: Writers) {
    this.sharing = sharing;
    this.writers = writers;
  }

  list(): ListedSpreadsheet[] {
    return this.sharing.store.list().map(({ id, owner, modifiedTime, document }) => ({
      id,
      title: document.properties.title ?? '',
      owner,
      modifiedTime,
    }));
  }

  /** What a person sees, or only that it is still the version that they see. */
  see(look: Look, version: number | null): ViewAnswer | null {
    const file = this.sharing.store.find(look.id);
    if (file === undefined) return null;
    const newest = this.writers.version(file.document);
    return newest === version ? { version: newest, isUnchanged: true } : this.view(file, look);
  }

  /** Does what a person did, and tells what they see now. */
  act(look: Look, action: PersonAction): ActionAnswer | null {
    const file = this.sharing.store.find(look.id);
    if (file === undefined) return null;
    const before = file.document;
    try {
      const warning = this.change(file, look.person, action);
      const added = file.document.sheets.find(
        ({ sheetId }) => !before.sheets.some((sheet) => sheet.sheetId === sheetId),
      );
      const isAdding = action.kind === 'add-sheet' && added !== undefined;
      const view = this.view(file, isAdding ? { ...look, sheetId: added.sheetId } : look);
      return { view, refusal: null, warning };
    } catch (error) {
      const isRefusal = error instanceof PageRefusal || error instanceof ApiError;
      if (!isRefusal) throw error;
      return { view: this.view(file, look), refusal: error.message, warning: null };
    }
  }

  private change(file: SpreadsheetFile, person: Person, action: PersonAction): string | null {
    const { sharing } = this;
    const writer = writerOf(file, person);
    const before = file.document;
    const draft = forkDocument(before);
    const undo = this.undoOf(file, writer);
    if (action.kind === 'undo' || action.kind === 'redo') {
      this.publish(file, undo[action.kind](before, draft), writer);
      return null;
    }
    const context = { document: draft, ...writer, ids: sharing.ids, now: sharing.now() };
    const warning = doAction({ context }, action.kind, action);
    this.publish(file, draft, writer);
    undo.add({ before, after: draft });
    return warning;
  }

  private publish(file: SpreadsheetFile, document: Document, { account }: Writer): void {
    this.sharing.store.publish(file, document);
    this.writers.note(file, account.email);
  }

  private undoOf({ id }: SpreadsheetFile, { account }: Writer): PersonUndo {
    const key = `${account.email} ${id}`;
    const undo = this.undos.get(key) ?? new PersonUndo();
    this.undos.set(key, undo);
    return undo;
  }

  private view(file: SpreadsheetFile, look: Look): SpreadsheetView {
    const { document } = file;
    const writer = writerOf(file, look.person);
    const undo = this.undoOf(file, writer);
    return {
      version: this.writers.version(document),
      id: file.id,
      title: document.properties.title ?? '',
      locale: document.properties.locale ?? 'en_US',
      person: look.person,
      account: writer.account.email,
      owner: file.owner,
      canUndo: undo.canUndo,
      canRedo: undo.canRedo,
      tabs: document.sheets.map(({ sheetId, title, parts }) => {
        const colour = parts.properties.tabColorStyle?.rgbColor ?? parts.properties.tabColor;
        const isHidden = parts.properties.hidden === true;
        return { sheetId, title, isHidden, ...(colour && { colour: hexColour(colour) }) };
      }),
      sheet: sheetView(this.sharing.calculation(document), shownSheet(document, look.sheetId), writer),
      lastWriter: this.writers.writer(document),
    };
  }
}

const writerOf = (file: SpreadsheetFile, person: Person): Writer => ({
  account: { email: person === 'owner' ? file.owner : partnerAccount },
  owner: file.owner,
});

/** The sheet that is asked for, or the first that is not hidden. */
function shownSheet({ sheets, spreadsheetId }: Document, sheetId: number | null): Sheet {
  const isSeen = ({ parts }: Sheet) => parts.properties.hidden !== true;
  const sheet =
    sheets.find((one) => one.sheetId === sheetId && isSeen(one)) ?? sheets.find(isSeen) ?? sheets[0];
  if (sheet === undefined) throw new Error(`The spreadsheet ${spreadsheetId} has no sheet.`);
  return sheet;
}
