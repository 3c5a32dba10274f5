import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { formatDate } from '../../dates/format-date.ts';
import { issueToJson } from '../../issue/issue-to-json.ts';
import { readPlan } from '../../plan/snapshot/read-plan.ts';
import { planContentHash } from '../../submission/content-hash.ts';
import { keepSubmission } from '../../submission/kept-submissions.ts';
import { lastSubmission } from '../../submission/last-submission.ts';
import { submissionChanges } from '../../submission/submission-changes.ts';
import { canSubmit, type SubmissionState, submissionState } from '../../submission/submission-state.ts';
import { submittedPlan } from '../../submission/submitted-plan.ts';
import { refusalSentence } from '../../table/refusal-sentence.ts';
import { parseWrittenDate } from '../../table/written-date.ts';
import { type Validation, validatePlan } from '../../validation/validate-plan.ts';
import { openXlsxWithKept } from '../../workbook/xlsx/xlsx-workbook.ts';
import { asAtOption } from '../as-at.ts';
import type { RunCommand } from '../command.ts';
import { errorSentence } from '../error-sentence.ts';
import { UsageError } from '../errors.ts';
import { renderIssueList } from '../issue-list.ts';
import { progressBar } from '../progress-bar.ts';
import type { Terminal } from '../terminal.ts';

export const runSubmit: RunCommand = async ({ files, flag, text }, terminal) => {
  const [path = ''] = files;
  const boardDate = boardDateOption(text('board-date'));
  const submittedBy = text('by')?.trim() ?? '';
  if (submittedBy === '') throw new UsageError('Say who submits the plan: --by "Ann Lee".');
  const options = asAtOption(text('as-at'));
  const reasonOf = await reasonsOption(text('reason'), text('reasons'));
  const { workbook, kept } = openXlsxWithKept(path);
  const bar = progressBar(`Validating ${path}`, terminal, { quiet: flag('quiet') });
  const snapshot = await workbook.read();
  const validation = await validatePlan(snapshot, { ...options, onProgress: bar.update }).finally(bar.finish);
  const contentHash = await planContentHash(snapshot);
  const last = lastSubmission(snapshot, contentHash);
  const open = submissionState(validation, new Map(), last);
  const reasons = open.warnings.flatMap(({ key }) => {
    const reason = reasonOf(key);
    return reason === undefined ? [] : [[key, reason] as const];
  });
  const state = submissionState(validation, new Map(reasons), last);
  const refused = canSubmit(state)
    ? (
        await workbook.apply(
          submissionChanges(snapshot, {
            boardDate,
            submittedBy,
            at: new Date(),
            contentHash,
            counts: validation.counts,
            acknowledgements: state.warnings,
          }),
        )
      ).refused.map(refusalSentence)
    : [];
  const isSubmitted = canSubmit(state) && refused.length === 0;
  if (isSubmitted) {
    const plan = readPlan(snapshot);
    const submitted = submittedPlan(plan, { asAt: validation.asAt, contentHash });
    try {
      await keepSubmission(kept, plan, submitted);
    } catch (error) {
      // It is submitted all the same.
      terminal.error(
        `What the plan said was not kept, so later reports cannot tell what has changed since. ${errorSentence(error)}\n`,
      );
    }
  }
  if (flag('json')) terminal.out(stateJson(state, { isSubmitted, refused, contentHash }));
  else if (isSubmitted) terminal.out(`${path}: ${submittedText(boardDate, submittedBy, state, contentHash)}`);
  else terminal.out(obstaclesText(path, state, validation, refused, terminal));
  return isSubmitted ? 0 : 1;
};

function boardDateOption(text: string | undefined): string {
  const [date, ...others] = parseWrittenDate(text?.trim() ?? '');
  if (date !== undefined && others.length === 0) return date;
  const given = text === undefined ? '' : `"${text}" is not a date. `;
  throw new UsageError(`${given}Give the day of the board’s meeting: --board-date 2017-04-20.`);
}

const reasonsFile = z.record(z.string(), z.string());

/** One reason for all warnings, or one for each from a file, by the key that `--json` prints. */
async function reasonsOption(
  reason: string | undefined,
  file: string | undefined,
): Promise<(key: string) => string | undefined> {
  if (reason !== undefined && file !== undefined)
    throw new UsageError('Give --reason for all warnings, or --reasons for each; not both.');
  if (file === undefined) return () => reason;
  const read = reasonsFile.safeParse(json(await readFile(file, 'utf8')));
  if (!read.success)
    throw new UsageError(
      `"${file}" must hold a JSON object of reasons, by the keys that hwb submit --json prints.`,
    );
  const reasons = new Map(Object.entries(read.data));
  return (key) => reasons.get(key);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function submittedText(boardDate: string, by: string, { warnings }: SubmissionState, hash: string): string {
  const count = `${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'} acknowledged`;
  return `submitted by ${by} for the board of ${formatDate(boardDate)}, ${count}. Its content hash is ${hash}.\n`;
}

function obstaclesText(
  path: string,
  { errors, warnings }: SubmissionState,
  { issues }: Validation,
  refused: readonly string[],
  { width, hasColour }: Terminal,
): string {
  if (refused.length > 0) return `${path} was not submitted. ${refused.join(' ')}\n`;
  const open = new Set([
    ...errors,
    ...warnings.flatMap(({ issue, reason }) => (reason === null ? issue : [])),
  ]);
  const list = renderIssueList(
    issues.filter((issue) => open.has(issue)),
    { width, colour: hasColour },
  );
  const unsaid = open.size - errors.length;
  const advice = [
    ...(errors.length > 0
      ? [`Mend the ${errors.length === 1 ? 'error' : `${errors.length} errors`} first.`]
      : []),
    ...(unsaid > 0
      ? [
          `Give a reason for ${unsaid === 1 ? 'the warning' : `the ${unsaid} warnings`}: --reason "…" for all, or --reasons file.json.`,
        ]
      : []),
  ];
  return `${list}${path} was not submitted. ${advice.join(' ')}\n`;
}

function stateJson(
  { errors, warnings, last }: SubmissionState,
  outcome: {
    readonly isSubmitted: boolean;
    readonly refused: readonly string[];
    readonly contentHash: string;
  },
): string {
  const acknowledgements = warnings.map(({ key, issue, reason }) => ({ key, reason, ...issueToJson(issue) }));
  return `${JSON.stringify({ ...outcome, errors: errors.map(issueToJson), warnings: acknowledgements, last }, null, 2)}\n`;
}
