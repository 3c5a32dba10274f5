import { extname, resolve } from 'node:path';
import { formatDate } from '../../dates/format-date.ts';
import type { IsoDate } from '../../grid/serial-date.ts';
import { issueToJson } from '../../issue/issue-to-json.ts';
import type { PlanSnapshot } from '../../plan/snapshot/plan-reader.ts';
import { readPlan } from '../../plan/snapshot/read-plan.ts';
import { planStanding } from '../../plan/standing/plan-standing.ts';
import { boardReport } from '../../report/board-report.ts';
import type { Renderer } from '../../report/renderer.ts';
import { renderers } from '../../report/renderers.ts';
import { reportSheetNames } from '../../report/sheet/report-sheet-names.ts';
import type { BoardReport } from '../../report/value/board-report.ts';
import { usualWording, type Wording } from '../../report/wording/wording.ts';
import { planContentHash } from '../../submission/content-hash.ts';
import { earlierSubmission } from '../../submission/earlier-submission.ts';
import type { Since } from '../../submission/since.ts';
import { submittedPlan } from '../../submission/submitted-plan.ts';
import { validatePlan } from '../../validation/validate-plan.ts';
import type { KeptTexts } from '../../workbook/kept-texts.ts';
import { openXlsxFile, openXlsxWithKept } from '../../workbook/xlsx/xlsx-workbook.ts';
import { asAtOption, dateOption } from '../as-at.ts';
import type { CommandCall, RunCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { countsLine, renderIssueList } from '../issue-list.ts';
import { mustNotExist, type NewFile, stageFiles } from '../new-file.ts';
import { progressBar } from '../progress-bar.ts';
import { addReportSheets } from '../report-sheets.ts';
import type { Terminal } from '../terminal.ts';

export const runReport: RunCommand = async (call, terminal) => {
  const { files, flag, text, texts } = call;
  const [path = ''] = files;
  const isElsewhere = flag('json') || flag('sheets');
  const outputs = outputsOf(texts('out'), isElsewhere, [path, text('since') ?? path]);
  const meetingDate = dateOption('--meeting', text('meeting')) ?? null;
  const wording = wordingOption(text('years'));
  const given = asAtOption(text('as-at'));
  if (!flag('overwrite')) for (const output of outputs) await mustNotExist(output.path);
  const quiet = flag('quiet');
  const reading = progressBar(`Reading ${path}`, terminal, { quiet });
  const { workbook, kept } = openXlsxWithKept(path);
  const snapshot = await workbook.read({ onProgress: reading.update }).finally(reading.finish);
  const plan = readPlan(snapshot);
  const replaced = flag('sheets') ? reportSheetNames(snapshot) : [];
  if (replaced.length > 0 && !flag('overwrite')) throw new UsageError(sheetsThere(path, replaced));
  const { actions, indicators, objectives } = plan.tables;
  if ([actions, indicators, objectives].every(({ located }) => located === null))
    throw new UsageError(
      `${path} is no plan: it has no table of actions, indicators or objectives. Start a plan with hwb new, or read a document into one with hwb import.`,
    );
  const asAt = given.asAt ?? planStanding(snapshot).asAt;
  if (asAt === null)
    throw new UsageError(`${path} has no reporting date. Say which day to report: --as-at 2017-04-01.`);
  /** Programs get the reasons as JSON, and people as a list. */
  const refuse = (said: string, reasons: object, list: string) => {
    if (flag('json')) terminal.out(`${JSON.stringify({ refused: said, ...reasons }, null, 2)}\n`);
    else terminal.out(`${list}${said}\n`);
  };
  const validating = progressBar(`Validating ${path}`, terminal, { quiet });
  const { issues, counts } = await validatePlan(snapshot, { asAt, onProgress: validating.update }).finally(
    validating.finish,
  );
  if (counts.error > 0 && !flag('draft')) {
    const errors = issues.filter(({ severity }) => severity === 'error');
    const said = `${path}: ${countsLine(counts)}. No report was made: mend the errors, or make a draft with --draft.`;
    const list = renderIssueList(errors, { width: terminal.width, colour: terminal.hasColour });
    refuse(said, { errors: errors.map(issueToJson), counts }, list);
    return 1;
  }
  if (actions.rows.length + indicators.rows.length === 0 && !flag('draft')) {
    const said = `${path} has no actions and no indicators. No report was made: fill them in, or make a draft with --draft.`;
    refuse(said, { errors: [], counts }, '');
    return 1;
  }
  if (meetingDate !== null && meetingDate < asAt)
    terminal.error(
      `The meeting is on ${formatDate(meetingDate)}, before ${formatDate(asAt)}, the day the report is for. If that is not meant, say which day to report with --as-at.\n`,
    );
  const since = await sinceOption(call, plan, kept, meetingDate);
  const report = await boardReport(plan, {
    asAt,
    since,
    meetingDate,
    isDraft: flag('draft'),
    issues: counts,
    wording,
  });
  const writing = progressBar('Writing the report', terminal, { quiet });
  let added: readonly string[] = [];
  try {
    // All are set before one is written, so that a pack is whole or not there.
    const made: NewFile[] = [];
    for (const [index, output] of outputs.entries()) {
      writing.update({ done: index, total: outputs.length });
      const render = await output.load();
      made.push({ path: output.path, bytes: await render(report) });
    }
    const files = await stageFiles(made, { overwrite: flag('overwrite') });
    if (flag('sheets')) {
      const { names, refused } = await addReportSheets(workbook, snapshot, report, replaced).catch(
        async (error: unknown) => {
          await files.discard();
          throw error;
        },
      );
      if (refused !== null) {
        await files.discard();
        writing.finish();
        terminal.error(`${path} was left as it is, and nothing was made. ${refused}\n`);
        return 1;
      }
      added = names;
    }
    await files.settle();
  } finally {
    writing.finish();
  }
  if (flag('json')) terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    if (added.length > 0) terminal.out(`${path}: ${added.join(', ')}\n`);
    tell(report, outputs, terminal, quiet);
  }
  return 0;
};

function sheetsThere(path: string, names: readonly string[]): string {
  const list = names.map((name) => `"${name}"`).join(', ');
  return names.length === 1
    ? `${path} has a board report already, on its sheet ${list}. Replace it, with all that was written on it: --overwrite.`
    : `${path} has a board report already, on its sheets ${list}. Replace them, with all that was written on them: --overwrite.`;
}

interface Output {
  readonly path: string;
  readonly load: () => Promise<Renderer>;
}

function outputsOf(paths: readonly string[], isElsewhere: boolean, sources: readonly string[]): Output[] {
  if (paths.length === 0 && !isElsewhere)
    throw new UsageError(
      'Say what to make: --out board.docx, board.pptx, board.html or board.xlsx, or --sheets for sheets in the plan itself.',
    );
  const places = paths.map((path) => resolve(path));
  const read = new Set(sources.map((path) => resolve(path)));
  return paths.map((path, index) => {
    const format = extname(path).slice(1).toLowerCase();
    const load = Object.hasOwn(renderers, format) ? renderers[format] : undefined;
    if (load === undefined) {
      throw new UsageError(
        `"${path}" must end in .docx for Word, .pptx for slides, .html for a web page or .xlsx for sheets: these are what a report can be made as.`,
      );
    }
    if (read.has(places[index] ?? ''))
      throw new UsageError(
        `"${path}" is a workbook that is read for it. Give the report another name, or add its sheets to the plan with --sheets.`,
      );
    if (places.indexOf(places[index] ?? '') !== index)
      throw new UsageError(`--out "${path}" is given twice.`);
    return { path, load };
  });
}

function wordingOption(text: string | undefined): Wording {
  if (text === undefined) return usualWording;
  if (text === '2014/15' || text === '2014 to 2015') return { years: text };
  throw new UsageError(
    `--years "${text}" is no way to write years. Say --years 2014/15 or --years "2014 to 2015".`,
  );
}

/** The submission or older workbook to compare with; without `--since` the last submission before this meeting. */
async function sinceOption(
  { files, text }: CommandCall,
  plan: PlanSnapshot,
  kept: KeptTexts,
  meetingDate: IsoDate | null,
): Promise<Since | null> {
  const which = text('since')?.trim();
  if (which !== undefined && /\.xls[xm]$/i.test(which)) return sinceWorkbook(which);
  const contentHash = await planContentHash(plan.snapshot);
  const options = { contentHash, meetingDate, ...(which === undefined ? {} : { which }) };
  const found = await earlierSubmission(plan, kept, options);
  if (found === null && which !== undefined)
    throw new UsageError(
      `${files[0]} has no submission "${which}". Give the date of its meeting, its content hash, or an older workbook.`,
    );
  return found;
}

async function sinceWorkbook(path: string): Promise<Since> {
  const snapshot = await openXlsxFile(path).read();
  const plan = readPlan(snapshot);
  const contentHash = await planContentHash(snapshot);
  const { asAt } = planStanding(snapshot);
  // Where this very plan was submitted, the meeting it went to is known.
  const row = plan.tables.submissions.rows.findLast(
    ({ values }) => values.contentHash?.trim() === contentHash,
  );
  return {
    boardDate: row?.values.boardDate ?? null,
    submittedBy: row?.values.submittedBy ?? null,
    at: row?.values.at ?? null,
    workbook: snapshot.name,
    contentHash,
    plan: submittedPlan(plan, { asAt, contentHash }),
  };
}

function tell(report: BoardReport, outputs: readonly Output[], terminal: Terminal, quiet: boolean): void {
  for (const { path } of outputs) terminal.out(`${path}\n`);
  if (quiet) return;
  const { gaps, isDraft } = report;
  if (isDraft) terminal.error('It is marked as a draft.\n');
  if (gaps.length === 0) return;
  terminal.error(`${gaps.length} parts are marked for officers to write:\n`);
  for (const { what, who } of gaps) terminal.error(`  ${what}: ${who}\n`);
}
