/** `npm start [-- [--new] plan.xlsx]`: the workbench, a page with a grid and the add-in beside it, for people without Excel. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { errorSentence } from '../src/cli/error-sentence.ts';
import { planLayouts } from '../src/plan/layout/plan-layouts.ts';
import { samplePlan } from '../src/plan/sample/sample-plan.ts';
import { createXlsxFile } from '../src/workbook/xlsx/xlsx-workbook.ts';
import { buildPage } from '../workbench/server/build-page.ts';
import { openBrowser } from '../workbench/server/open-browser.ts';
import { openWorkbench } from '../workbench/server/open-workbench.ts';
import { startPartners } from '../workbench/server/start-partners.ts';

const firstPort = 3100;
const standInPort = 4400;
const sample = 'sample-plan.xlsx';
const usage = 'npm start -- [--new] [plan.xlsx]';
const root = fileURLToPath(new URL('..', import.meta.url));
const say = (text: string) => process.stdout.write(text);

try {
  const path = await workbookToOpen(process.argv.slice(2));
  if (path === undefined) {
    process.exitCode = 2;
  } else {
    buildPage(root, say);
    const { gateway, standIn } = await startPartners({ env: process.env, port: standInPort, openBrowser });
    const { url } = await openWorkbench(path, firstPort, gateway);
    if (standIn)
      say(`Partners’ sheets are at ${standIn.url}: a stand-in for Google Sheets, on this computer only.\n`);
    say(`The workbench is open at ${url} with ${path}. Stop with Ctrl+C; save in the page before.\n`);
    openBrowser(url);
  }
} catch (error) {
  process.stderr.write(`${errorSentence(error)}\n`);
  process.exitCode = 2;
}

/** The workbook that the call names, made where it is to be new; `undefined` after a wrong call, which is told. */
async function workbookToOpen(args: readonly string[]): Promise<string | undefined> {
  const [path = sample, ...more] = args.filter((arg) => !arg.startsWith('--'));
  const flags = args.filter((arg) => arg.startsWith('--'));
  if (more.length > 0 || flags.some((flag) => flag !== '--new')) return wrongCall(`The call is: ${usage}`);
  if (!/\.xls[xm]$/i.test(path))
    return wrongCall(`"${path}" must end in .xlsx or .xlsm. The call is: ${usage}`);
  if (flags.includes('--new')) {
    if (existsSync(path)) {
      return wrongCall(
        `There is a file "${path}" already. Open it with: npm start -- ${path}, or choose another name.`,
      );
    }
    await createXlsxFile(path, [{ name: 'Sheet1', rows: [], columnWidths: [] }]);
    say(`${path}: an empty workbook. Start a plan in it from the pane.\n`);
  } else if (args.length === 0 && !existsSync(sample)) {
    await createXlsxFile(sample, planLayouts(samplePlan));
    say(`${sample}: made here, a sample plan to try things on.\n`);
  } else if (!existsSync(path)) {
    return wrongCall(
      `There is no file "${path}". Check the name, or begin it with: npm start -- --new ${path}`,
    );
  }
  return path;
}

function wrongCall(sentence: string): undefined {
  process.stderr.write(`${sentence}\n`);
}
