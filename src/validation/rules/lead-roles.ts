import type { Party } from '../../plan/reading/party.ts';
import { plainKey } from '../../table/plain-key.ts';
import { clip } from '../../table/shown-text.ts';
import type { Place } from '../report.ts';
import type { Rule } from '../rule.ts';

interface Described {
  readonly role: string | null;
  readonly organisation: string | null;
  readonly words: string;
  readonly cell: string;
}

/** One person is described in one way: a role or organisation told twice is the same both times. */
export const leadRolesRule: Rule = {
  codes: ['lead/two-roles'],
  look: ({ plan, leads, report }) => {
    const known = new Map<string, Described[]>();
    const seen = new Set<string>();
    const look = (text: string | null, place: Place & { readonly column: string }) => {
      if (text === null || seen.has(text)) return;
      // Cells repeat: each wording is looked at once.
      if (seen.size < 50_000) seen.add(text);
      const { parties, certainty } = leads(text);
      if (certainty === 'ambiguous') return;
      for (const party of parties) {
        const described = descriptionOf(party, place);
        if (described === null) continue;
        const others = known.get(plainKey(party.name)) ?? [];
        const other = others.find((candidate) => differ(candidate, described));
        const isNew = !others.some((candidate) => plainKey(candidate.words) === plainKey(described.words));
        if (isNew) known.set(plainKey(party.name), [...others, described].slice(0, 20));
        if (other === undefined || !isNew) continue;
        const parameters = {
          name: clip(party.name),
          here: described.words,
          there: other.words,
          otherCell: other.cell,
        };
        report('lead/two-roles', place, parameters);
      }
    };
    const { actions, objectives } = plan.tables;
    return {
      objective(row) {
        look(row.values.leads, { table: objectives, row, column: 'leads' });
        look(row.values.boardLead, { table: objectives, row, column: 'boardLead' });
      },
      action: ({ row }) => look(row.values.leads, { table: actions, row, column: 'leads' }),
    };
  },
};

function descriptionOf(party: Party, place: Place & { readonly column: string }): Described | null {
  const { type } = party;
  const role = party.role ?? null;
  const organisation = party.organisation ?? null;
  const parts = [role, organisation].filter((part) => part !== null);
  if (type !== 'person' || parts.length === 0) return null;
  const address = place.row?.address(place.column) ?? '';
  return {
    role,
    organisation,
    words: clip(parts.join(', ')),
    cell: `${place.table.located?.sheet ?? ''}!${address}`,
  };
}

function differ(left: Described, right: Described): boolean {
  if (left.role !== null && right.role !== null && plainKey(left.role) !== plainKey(right.role)) return true;
  if (left.organisation !== null && right.organisation !== null) {
    return plainKey(left.organisation) !== plainKey(right.organisation);
  }
  // A role here and an organisation there: nothing says that they belong together.
  return (
    (left.role === null) !== (right.role === null) &&
    (left.organisation === null) !== (right.organisation === null)
  );
}
