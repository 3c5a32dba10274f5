/** `npm run google-conformance -- --sheet <id or address>`: tries on a real Google account what nobody has recorded. See docs/google-setup.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorSentence } from '../src/cli/error-sentence.ts';
import { chooseGoogle } from '../src/gateway/google/choose-google.ts';
import { connectSheets } from '../src/gateway/google/connect-sheets.ts';
import { openGoogleSource } from '../src/gateway/google/open-google-source.ts';
import type { SheetsAccount } from '../src/gateway/google/sheets-connection.ts';
import { openState } from '../src/gateway/state/open-state.ts';
import { spreadsheetIdOf } from '../src/partners/spreadsheet-address.ts';
import { sheetsClient } from '../src/workbook/google-sheets/sheets-client.ts';
import { structureClaims } from './google-conformance/structure-claims.ts';
import { tryClaim } from './google-conformance/try-claims.ts';
import { valueClaims } from './google-conformance/value-claims.ts';

const claims = [...valueClaims, ...structureClaims];
const usage =
  'npm run google-conformance -- --sheet <id or address of an empty spreadsheet> [--out findings.json], or --list';
const say = (text: string) => process.stdout.write(text);

/** What a machine cannot try alone, for the person to look at. */
const byHand = [
  'As another person, without the right to edit a protected range: type into it. It is refused. As an editor with a key of that person: a batch that writes into it fails with 400.',
  'Sort a tab with protected columns as that person: is it refused? docs/partners.md says to use a filter view.',
  'Make more than 60 calls in a minute: the answer is 429, with no Retry-After.',
  'Restore an earlier version of a shared spreadsheet, then sync: the pane says that it is older than when it was last seen.',
];

try {
  const { values } = parseArgs({
    options: { sheet: { type: 'string' }, out: { type: 'string' }, list: { type: 'boolean' } },
  });
  if (values.list) list();
  else await tryAll(values.sheet, values.out ?? 'google-conformance.json');
} catch (error) {
  process.stderr.write(`${errorSentence(error)}\n`);
  process.exitCode = 2;
}

function list(): void {
  for (const { id, says, matters } of claims) say(`${id}\n  ${says}\n  ${matters}\n`);
  say('\nBy hand:\n');
  for (const step of byHand) say(`- ${step}\n`);
}

async function tryAll(sheet: string | undefined, out: string): Promise<void> {
  const spreadsheetId = sheet === undefined ? null : spreadsheetIdOf(sheet);
  if (spreadsheetId === null) {
    process.stderr.write(`Name an empty spreadsheet that the account may edit. The call is: ${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const state = openState(process.env);
  try {
    const account = await accountOf(process.env, state, spreadsheetId);
    const headers = async () =>
      'bearer' in account.auth
        ? { authorization: `Bearer ${account.auth.bearer}` }
        : Object.fromEntries(await account.auth.getRequestHeaders());
    const trying = { api: sheetsClient(account), headers, spreadsheetId };
    const outcomes = [];
    for (const [index, claim] of claims.entries()) {
      const outcome = await tryClaim(trying, claim, () =>
        say(`${String(index + 1).padStart(2)} of ${claims.length}  ${claim.id.padEnd(32)}`),
      );
      outcomes.push(outcome);
      say(`${outcome.isSo ? 'as claimed' : 'DIFFERS'}\n`);
      if (!outcome.isSo) say(`    ${outcome.says}\n    found: ${JSON.stringify(outcome.found)}\n`);
    }
    const differing = outcomes.filter(({ isSo }) => !isSo).length;
    writeFileSync(out, `${JSON.stringify({ at: new Date().toISOString(), outcomes, byHand }, null, 2)}\n`);
    say(
      `\n${outcomes.length - differing} of ${outcomes.length} as claimed. The findings are in ${out}.\nStill by hand:\n`,
    );
    for (const step of byHand) say(`- ${step}\n`);
    process.exitCode = differing > 0 ? 1 : 0;
  } finally {
    state.close();
  }
}

/** The account that is set up: reading the spreadsheet once signs it in. */
async function accountOf(
  env: NodeJS.ProcessEnv,
  state: ReturnType<typeof openState>,
  spreadsheetId: string,
): Promise<SheetsAccount> {
  let account: SheetsAccount | undefined;
  const source = openGoogleSource(chooseGoogle(env), state, {
    connect: (used) => {
      account = used;
      return connectSheets(used);
    },
  });
  const { sentence } = await source.standing();
  say(`${sentence}\n\n`);
  await source.openSpreadsheet(spreadsheetId).read();
  if (!account) throw new Error(sentence);
  return account;
}
