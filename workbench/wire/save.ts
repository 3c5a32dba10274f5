import type { CustomXmlChange } from '../../src/workbook/xlsx/custom-xml.ts';
import type { OpenedWorkbook } from './opened-workbook.ts';

/** A change as JSON holds it: see `plain-change.ts`. */
export type PlainChange = { readonly kind: string } & Readonly<Record<string, unknown>>;

/** What the page asks to be saved. */
export interface SaveRequest {
  /** The file that the page shows, by its name. */
  readonly name: string;
  /** What the file held when the page got it, as `OpenedWorkbook` calls it: only over that is anything written. */
  readonly opening: string;
  readonly changes: readonly PlainChange[];
  /** What the add-in keeps in the file, where that changed. */
  readonly keptParts: readonly CustomXmlChange[];
  /** Whether to save beside the file instead of in it. */
  readonly asCopy: boolean;
  /** What the copy is to be called; numbered after the file where it is left out. */
  readonly copyName?: string;
}

/** What became of it. */
export interface SaveAnswer {
  /** The file that was written. */
  readonly name: string;
  /** The folder that it is in, where that is not the folder of the file that was opened. */
  readonly folder: string | null;
  readonly applied: number;
  /** Why each of the others was not made, in sentences. */
  readonly refused: readonly string[];
  /**
   * What was written, which the page goes on with; `null` where it holds more than the page's workbook and the changes,
   * so that the page may not be held against it.
   */
  readonly opened: OpenedWorkbook | null;
}

/** What the server says instead of an answer. */
export interface ServerFault {
  readonly error: { readonly code: FaultCode; readonly message: string };
}

export type FaultCode =
  | 'bad-request'
  | 'forbidden'
  /** The token is not of this start of the server: a page of an earlier start may ask for the new one. */
  | 'restarted'
  | 'not-found'
  | 'method-not-allowed'
  | 'too-large'
  /** Another program changed the file, and the server has the bytes that the page was made from. */
  | 'file-changed'
  /** Another program changed the file, and the bytes that the page was made from are gone. */
  | 'opening-lost'
  | 'not-writable'
  | 'file-fault'
  | 'failure';
