import type { Action } from '../../../plan/plan.ts';
import type { PlanPlace } from '../../imported.ts';
import { startsMidSentence } from '../../repair/join-text.ts';
import { cellShape } from '../cell-shape.ts';
import { noteMends, type PlanDraft, takeNote } from '../plan-draft.ts';
import { inferRefs } from './action-ref.ts';
import { type DittoField, type DittoReading, dittoFields, readDittos } from './ditto.ts';
import { makeAction } from './make-action.ts';
import { partText, type RawAction } from './raw-action.ts';
import { readRag } from './read-rag.ts';
import { repairLinks } from './repair-links.ts';

/** Makes the rows of the plan from the gathered actions, and notes every guess. */
export function finishActions(draft: PlanDraft, gathered: readonly RawAction[]): void {
  repairLinks(draft, gathered);
  const isNumbered = gathered.some(({ ref }) => ref !== null);
  const refs = refsOf(gathered);
  const [first] = gathered;
  if (first && !isNumbered)
    takeNote(
      draft,
      { text: firstLine(first), place: first.place },
      {
        reading: `The document numbers no actions: they are numbered 1 to ${gathered.length} in order`,
        certainty: 'likely',
        place: { table: 'actions', rowIndex: 0, column: 'ref' },
      },
    );
  const dittos = new Map<DittoField, readonly DittoReading[]>(
    dittoFields.map((field) => [field, readDittos(gathered.map((raw) => partText(raw, field)))]),
  );
  for (const [rowIndex, raw] of gathered.entries()) {
    const { ref, inferred } = refs[rowIndex] ?? { ref: null, inferred: true };
    const at = (column: keyof Action & string): PlanPlace => ({ table: 'actions', rowIndex, column });
    const text = (field: DittoField) => dittos.get(field)?.[rowIndex] ?? { text: '', from: null };
    makeAction(draft, raw, { rowIndex, ref: ref ?? String(rowIndex + 1), ditto: text });
    if (inferred && isNumbered)
      takeNote(
        draft,
        { text: firstLine(raw), place: raw.place },
        {
          reading: `No letter or number is printed: ${ref ?? rowIndex + 1}, by its order`,
          certainty: 'likely',
          place: at('ref'),
        },
      );
    for (const stray of raw.strays) {
      noteMends(draft, stray, null);
      takeNote(draft, stray, {
        reading: 'A stray piece of text outside its column, not data',
        certainty: isScrap(stray.text) ? 'likely' : 'ambiguous',
      });
    }
    for (const { header, fragment } of raw.extras) {
      noteMends(draft, fragment, null);
      takeNote(
        draft,
        { text: `${header}: ${fragment.text}`, place: fragment.place },
        { reading: `No column of the plan: printed with action ${ref ?? rowIndex + 1}`, certainty: 'likely' },
      );
    }
  }
  for (const [index, raw] of gathered.entries()) placeOrphan(draft, gathered, index, raw);
}

/** Broken pieces of words and lines; what reads like an entry of its own is for a person to place. */
function isScrap(text: string): boolean {
  return (
    cellShape(text).isStray || (text.length <= 60 && startsMidSentence(text) && text.split(' ').length >= 3)
  );
}

function firstLine(raw: RawAction): string {
  return partText(raw, 'action').split('\n')[0]?.slice(0, 120) ?? '';
}

/** References in order, inferred among the actions of one objective; running numbers where none is printed at all. */
function refsOf(
  gathered: readonly RawAction[],
): readonly { readonly ref: string | null; readonly inferred: boolean }[] {
  if (gathered.every(({ ref }) => ref === null))
    return gathered.map((_, index) => ({ ref: String(index + 1), inferred: true }));
  const refs: { ref: string | null; inferred: boolean }[] = [];
  let start = 0;
  while (start < gathered.length) {
    let end = start;
    while (end < gathered.length && gathered[end]?.objective === gathered[start]?.objective) end += 1;
    const group = inferRefs(gathered.slice(start, end).map(({ ref }) => ref));
    const taken = new Set(group.map(({ ref }) => ref));
    let number = 0;
    for (const { ref, inferred } of group) {
      if (ref !== null) refs.push({ ref, inferred });
      else {
        do number += 1;
        while (taken.has(String(number)));
        refs.push({ ref: String(number), inferred: true });
      }
    }
    start = end;
  }
  return refs;
}

/** A rating on a piece of row that could be this action's or the next one's is for a person to place. */
function placeOrphan(draft: PlanDraft, gathered: readonly RawAction[], index: number, raw: RawAction): void {
  const { orphanRag, lostStart } = raw;
  if (!orphanRag) return;
  noteMends(draft, orphanRag, null);
  const next = gathered[index + 1];
  const goesOn = !lostStart && next !== undefined && !next.parts.has('rag');
  const rag = readRag(orphanRag.text);
  const choices = lostStart
    ? 'this row, whose beginning is lost, or the row after it'
    : 'the row before the page break or the one after it';
  takeNote(draft, orphanRag, {
    reading: `${rag.code ?? orphanRag.text}: this rating may belong to ${choices}`,
    certainty: 'ambiguous',
    place: { table: 'actions', rowIndex: goesOn ? index + 1 : index, column: 'rag' },
  });
}
