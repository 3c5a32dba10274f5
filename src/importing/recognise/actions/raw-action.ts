import { joinText } from '../../repair/join-text.ts';
import type { Fragment } from '../../repair/lines.ts';
import type { ActionField } from '../action-headings.ts';
import type { QuarterHeading } from '../period-columns.ts';

/** An action as gathered from its rows: pieces of text by field, nothing read yet. */
export interface RawAction {
  /** Index of its objective in the draft. */
  readonly objective: number;
  readonly place: string;
  /** The letter or number printed with it. */
  ref: string | null;
  readonly parts: Map<ActionField, Fragment[]>;
  readonly quarters: {
    readonly heading: QuarterHeading;
    readonly header: string;
    readonly fragment: Fragment;
  }[];
  /** Cells under headers that mean nothing to a plan. */
  readonly extras: { readonly header: string; readonly fragment: Fragment }[];
  /** Pieces of text that spilled out of their columns. */
  readonly strays: Fragment[];
  /** The document has lost the start of its row. */
  readonly lostStart: boolean;
  /** A rating printed on a piece of row that may belong to this action or to the one before. */
  orphanRag: Fragment | null;
  /** The printed header of each field. */
  readonly headers: ReadonlyMap<ActionField, string>;
}

/** Texts joined so far: an action that goes on over many rows is asked for its text at each. */
const joinedTexts = new WeakMap<readonly Fragment[], { readonly count: number; readonly text: string }>();

/** The text of a field, its pieces joined. Pieces are only ever added to a list of them. */
export function partText(action: RawAction, field: ActionField): string {
  const fragments = action.parts.get(field);
  if (!fragments) return '';
  const known = joinedTexts.get(fragments) ?? { count: 0, text: '' };
  if (known.count === fragments.length) return known.text;
  const added = joinFragments(fragments.slice(known.count));
  const text = joinText(known.text, added);
  joinedTexts.set(fragments, { count: fragments.length, text });
  return text;
}

export function joinFragments(fragments: readonly Fragment[]): string {
  let text = '';
  for (const fragment of fragments) text = joinText(text, fragment.text);
  return text;
}

export function addPart(action: RawAction, field: ActionField, fragment: Fragment): void {
  const parts = action.parts.get(field);
  if (parts) parts.push(fragment);
  else action.parts.set(field, [fragment]);
}
