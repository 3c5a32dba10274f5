import { cellValue } from '../grid/cell.ts';
import { isDateFormat } from '../grid/number-format.ts';
import type { Issue } from '../issue/issue.ts';
import { calculatedChanges } from '../plan/layout/calculated-changes.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import { clip, shownText } from '../table/shown-text.ts';
import type { Change, Refusal, SetCell } from '../workbook/change.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type ValidateOptions, type Validation, validatePlan } from './validate-plan.ts';

/** A certain fix, and what became of it. */
interface FixOutcome {
  readonly issue: Issue;
  /** What was done, or why it was not, for a person. */
  readonly sentence: string;
}

export interface FixResult {
  readonly applied: readonly FixOutcome[];
  readonly refused: readonly FixOutcome[];
  /** What is wrong with the plan afterwards. */
  readonly validation: Validation;
}

/** One mend can uncover another in the same cell: stray spaces, then look-alike letters. */
const mostRounds = 6;

/**
 * Makes every certain fix of a plan under compare-and-set, and brings the stored values of its formulas up to date.
 *
 * A fix that finds another value than it was made for is refused, and says what it found; guesses are never made.
 *
 * @param workbook - The workbook to mend; it is read again after each round of fixes.
 * @param options - As for `validatePlan`.
 * @throws AsAtDateError when `asAt` is no date of the calendar.
 */
export async function fixPlan(workbook: Workbook, options: ValidateOptions = {}): Promise<FixResult> {
  const applied: FixOutcome[] = [];
  const refused: FixOutcome[] = [];
  const tried = new Set<string>();
  let validation = await validatePlan(await workbook.read(), options);
  const outOfDate = validation.issues.filter(isOutOfDate);
  for (let round = 0; round < mostRounds; round += 1) {
    const { chosen, changes } = chooseFixes(validation.issues, tried);
    if (changes.length === 0) break;
    const result = await workbook.apply(changes);
    const refusals = new Map<Change, Refusal>(result.refused.map((refusal) => [refusal.change, refusal]));
    for (const issue of chosen) {
      const refusal = issue.fix?.changes
        .map((change) => refusals.get(change))
        .find((found) => found !== undefined);
      if (refusal) refused.push({ issue, sentence: refusalSentence(refusal) });
      else applied.push({ issue, sentence: appliedSentence(issue) });
    }
    validation = await validatePlan(await workbook.read(), options);
  }
  const stale = calculatedChanges(await workbook.read());
  if (stale.length > 0 && (applied.length > 0 || outOfDate.length > 0)) {
    const result = await workbook.apply(stale);
    for (const issue of outOfDate) {
      const refusal = result.refused.find(({ change }) => sheetOf(change) === issue.sheet);
      if (refusal) refused.push({ issue, sentence: refusalSentence(refusal) });
      else applied.push({ issue, sentence: `${issue.sheet}: the formulas show their values again.` });
    }
    validation = await validatePlan(await workbook.read(), options);
  }
  return { applied, refused, validation };
}

/** Values of formulas come last, when all that they see is mended. */
function isOutOfDate({ code }: Issue): boolean {
  return code === 'formula/out-of-date';
}

function sheetOf(change: Change): string | null {
  return change.kind === 'set-cell' ? change.sheet : null;
}

/** The fixes of one round: each once, and no two of the same cell, for the second would no longer find what it expects. */
function chooseFixes(issues: readonly Issue[], tried: Set<string>) {
  const taken = new Set<string>();
  const chosen: Issue[] = [];
  const changes: Change[] = [];
  for (const issue of issues) {
    const { fix } = issue;
    if (fix === undefined || isOutOfDate(issue)) continue;
    const cells = fix.changes.map(cellOf);
    const key = `${issue.code} ${fix.title} ${cells.join()}`;
    if (tried.has(key) || cells.some((cell) => taken.has(cell))) continue;
    tried.add(key);
    for (const cell of cells) taken.add(cell);
    chosen.push(issue);
    changes.push(...fix.changes);
  }
  return { chosen, changes };
}

function cellOf(change: Change): string {
  return change.kind === 'set-cell'
    ? `${change.sheet}\n${change.rowIndex}\n${change.columnIndex}`
    : JSON.stringify(change);
}

/** Like: Actions C5 (C3 A): "I0%" is now "10%". */
function appliedSentence({ sheet, cell, rowKey, fix }: Issue): string {
  const place = [sheet, cell].filter((part) => part !== null).join(' ');
  const deeds = (fix?.changes ?? []).map((change) =>
    change.kind === 'set-cell' ? deed(change) : fix?.title,
  );
  return `${place}${rowKey === null ? '' : ` (${rowKey.trim()})`}: ${deeds.join('; ')}.`;
}

function deed({ expected, value, numberFormat = 'General' }: SetCell): string {
  const [before, after] = [cellValue(expected), cellValue(value)];
  const context = { dateSystem: '1900', numberFormat } as const;
  // The text says how the number looks better than its bare value would.
  if (typeof before === 'string' && typeof after === 'number') {
    return `"${clip(before)}" was text and is a ${isDateFormat(numberFormat) ? 'date' : 'number'} now`;
  }
  const [was, is] = [clip(shownText(before, context)), clip(shownText(after, context))];
  return was === is ? `stray spaces are gone from "${is}"` : `"${was}" is now "${is}"`;
}
