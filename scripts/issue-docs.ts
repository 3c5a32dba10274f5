import { readFile, writeFile } from 'node:fs/promises';
import { issueCatalogue } from '../src/issue/catalogue.ts';
import type { IssueKind } from '../src/issue/issue-kind.ts';
import type { Severity } from '../src/issue/severity.ts';

/** Where the page of issues is kept. */
export const issueDocsFile = new URL('../docs/issues.md', import.meta.url);

const meanings: { readonly [Name in Severity]: string } = {
  error: 'blocks submission',
  warning: 'must be acknowledged before submission',
  advice: 'may be ignored',
};

/** The page that tells of every issue, made from the catalogue so that the two never part. */
export function issueDocs(): string {
  const kinds = Object.entries(issueCatalogue as Readonly<Record<string, IssueKind<unknown>>>).sort(
    ([left], [right]) => (left < right ? -1 : 1),
  );
  const scopes = [...new Set(kinds.map(([code]) => code.split('/', 1)[0] ?? ''))];
  return [
    '# Issues',
    '',
    'What `hwb validate` can find in a plan. This page is made from the catalogue by `node scripts/issue-docs.ts`.',
    '',
    ...Object.entries(meanings).map(([severity, meaning]) => `- **${severity}** ${meaning}`),
    ...scopes.flatMap((scope) => [
      '',
      `## ${scope}`,
      ...kinds.filter(([code]) => code.startsWith(`${scope}/`)).flatMap(([code, kind]) => entry(code, kind)),
    ]),
    '',
  ].join('\n');
}

function entry(code: string, { severity, when, sentence, example }: IssueKind<unknown>): string[] {
  return ['', `### ${code}`, '', `*${severity}* · ${when}`, '', `> ${sentence(example)}`];
}

if (process.argv[1] !== undefined && import.meta.url === new URL(process.argv[1], 'file:').href) {
  const made = issueDocs();
  const kept = await readFile(issueDocsFile, 'utf8').catch(() => '');
  if (kept !== made) await writeFile(issueDocsFile, made);
  console.log(kept === made ? 'docs/issues.md is up to date.' : 'docs/issues.md is written.');
}
