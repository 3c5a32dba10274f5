import type { RowMatch } from '../../../src/partners/binding/bind-sheet.ts';
import type { ShareReport, ShareRequest } from '../../../src/partners/share-report.ts';
import type { Notice } from '../pane-state.ts';
import { shortName } from './short-name.ts';

/** Whether the same matches would be shown. */
export function sameMatches(one: readonly RowMatch[], other: readonly RowMatch[]): boolean {
  const words = (matches: readonly RowMatch[]) =>
    JSON.stringify(
      matches.map(({ table, plan, partner }) => [table, plan.label, plan.text, partner.label, partner.text]),
    );
  return words(one) === words(other);
}

/** What the view shows of the matches that wait to be confirmed. */
export function matchesOf({ organisation, address, matches }: ShareReport, { sheet = '' }: ShareRequest) {
  const words = ({ label, text }: RowMatch['plan']) => [label, text].filter((part) => part !== '').join(': ');
  return {
    organisation,
    address: address ?? sheet,
    matches: matches.map(({ table, by, plan, partner }) => ({
      table,
      by,
      plan: words(plan),
      partner: words(partner),
    })),
  };
}

/** What sharing came to, in a sentence. */
export function shareNotice({
  status,
  organisation,
  matches,
  doubtful,
  rows,
  firstSync,
}: ShareReport): Notice {
  const name = shortName(organisation);
  if (status === 'unconfirmed') {
    const count = matches.length === 1 ? '1 row' : `${matches.length.toLocaleString('en-GB')} rows`;
    return { kind: 'info', text: `Nothing has been written yet: look over ${count} below.` };
  }
  if (status === 'doubtful') {
    return {
      kind: 'warning',
      text: 'Nothing was written: rows of the sheet may be several of the plan. Give them the plan’s Ref or text, then share again:',
      details: doubtful.map(
        ({ table, partner, plan }) =>
          `${table} row ${partner.rowNumber}, "${shortName(partner.label || partner.text)}", may be ${plan.map(({ label, text }) => `"${shortName(label || text)}"`).join(' or ')}.`,
      ),
    };
  }
  if (status === 'already-shared')
    return {
      kind: 'success',
      text: `The plan was shared with ${name} already; the sheet has all that it needs.`,
    };
  const count = Object.values(rows).reduce((sum, one) => sum + one, 0);
  const conflicts = firstSync?.conflicts.length ?? 0;
  return {
    kind: conflicts > 0 ? 'warning' : 'success',
    text: `Shared with ${name}: ${count.toLocaleString('en-GB')} ${count === 1 ? 'row' : 'rows'}.${conflicts > 0 ? ` ${conflicts} ${conflicts === 1 ? 'conflict' : 'conflicts'} to settle.` : ''} Their address stands below. Save the workbook, so that the plan keeps it.`,
  };
}
