import type { Rule } from '../rule.ts';

/**
 * Ambitions are numbered without gaps or repeats. Numbers may start at 1 again with each objective, unless the plan has
 * counted on from one objective to the next before.
 */
export const ambitionNumberingRule: Rule = {
  codes: ['ambition/numbering'],
  look: ({ plan, report }) => {
    let previous: { readonly number: number; readonly objective: string | null } | null = null;
    let countsAcross = false;
    return {
      ambition(row) {
        const number = leadingNumber(row.values.number);
        if (number === null) return;
        const objective = row.values.objective;
        const before = previous;
        previous = { number, objective };
        if (before === null) {
          if (number > 1) raise(number, '0', gap(0, number));
          return;
        }
        const newObjective = before.objective !== objective;
        if (number === before.number + 1) {
          countsAcross ||= newObjective && number > 1;
        } else if (number > before.number && !(newObjective && number === 1)) {
          raise(number, String(before.number), gap(before.number, number));
        } else if (!(newObjective && number === 1 && !countsAcross)) {
          raise(number, String(before.number), null);
        }
        function raise(found: number, last: string, missing: string | null) {
          report(
            'ambition/numbering',
            { table: plan.tables.ambitions, row, column: 'number' },
            { number: String(found), previous: last, missing },
          );
        }
      },
    };
  },
};

function leadingNumber(text: string | null): number | null {
  const match = text === null ? null : /^\s{0,9}(\d{1,6})[.)]?(?:\s|$)/.exec(text);
  return match ? Number(match[1]) : null;
}

function gap(before: number, after: number): string {
  const [first, last] = [before + 1, after - 1];
  if (first === last) return String(first);
  return first + 1 === last ? `${first} and ${last}` : `${first} to ${last}`;
}
