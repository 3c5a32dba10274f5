import { parseLeads } from '../../plan/reading/leads.ts';
import type { PlanPlace } from '../imported.ts';
import { type PlanDraft, takeNote } from './plan-draft.ts';

const bracketed = /\(([^()]{5,60})\)/g;
const name = /^\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\p{Ll}[\p{L}’'-]*){0,2}$/u;

/** Notes names in brackets inside a text: they may say who answers for it, but nothing says so. */
export function notePeople(
  draft: PlanDraft,
  { text, place, at }: { readonly text: string; readonly place: string; readonly at: PlanPlace },
): void {
  for (const [whole, inner = ''] of text.matchAll(bracketed)) {
    const pieces = inner.split(/\s*(?:\/|&|\band\b)\s*/);
    if (
      pieces.length < 2 ||
      !pieces.every((piece) => name.test(piece)) ||
      !pieces.some((piece) => piece.includes(' '))
    )
      continue;
    const { parties } = parseLeads(inner);
    if (!parties.every(({ type }) => type === 'person')) continue;
    takeNote(
      draft,
      { text: whole, place },
      {
        reading: `May name who answers for it: ${parties.map((party) => party.name).join('; ')}`,
        certainty: 'ambiguous',
        place: at,
      },
    );
  }
}
