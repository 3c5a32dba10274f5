import type { Issue } from '../issue/issue.ts';
import { calculatedChanges } from '../plan/layout/calculated-changes.ts';
import { refusalSentence } from '../table/refusal-sentence.ts';
import type { Change, Refusal, SetCell } from '../workbook/change.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { certainFixes, isOutOfDate } from './certain-fixes.ts';
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

/**
 * Makes every certain fix of a plan under compare-and-set, and brings the stored values of its formulas up to date.
 *
 * A fix that finds another value than it was made for is refused, and says what it found; guesses are never made.
 *
 * @param workbook - The workbook to mend; it is read before and after, and written once for the fixes and once for formulas.
 * @param options - As for `validatePlan`.
 * @throws AsAtDateError when `asAt` is no date of the calendar.
 */
export async function fixPlan(workbook: Workbook, options: ValidateOptions = {}): Promise<FixResult> {
  const found = await certainFixes(await workbook.read(), options);
  const applied: FixOutcome[] = [];
  const refused = found.refused.map(({ issue, refusal }) => ({ issue, sentence: refusalSentence(refusal) }));
  if (found.changes.length > 0) {
    const refusals = refusalsByPlace((await workbook.apply(found.changes)).refused);
    for (const { issue, sentence, changes } of found.fixes) {
      const refusal = changes
        .map((change) => refusals.get(placeOf(change)))
        .find((each) => each !== undefined);
      if (refusal) refused.push({ issue, sentence: refusalSentence(refusal) });
      else applied.push({ issue, sentence });
    }
  }
  const outOfDate = found.before.issues.filter(isOutOfDate);
  if (found.changes.length === 0 && outOfDate.length === 0)
    return { applied, refused, validation: found.before };
  const stale = calculatedChanges(await workbook.read());
  if (stale.length > 0 && (applied.length > 0 || outOfDate.length > 0)) {
    const result = await workbook.apply(stale);
    for (const issue of outOfDate) {
      const refusal = result.refused.find(({ change }) => sheetOf(change) === issue.sheet);
      if (refusal) refused.push({ issue, sentence: refusalSentence(refusal) });
      else applied.push({ issue, sentence: `${issue.sheet}: the formulas show their values again.` });
    }
  }
  return { applied, refused, validation: await validatePlan(await workbook.read(), options) };
}

/** Several fixes of one cell are one change of it: where it was refused, they all were. */
function refusalsByPlace(refused: readonly Refusal[]): ReadonlyMap<string, Refusal> {
  return new Map(
    refused.flatMap((refusal) =>
      refusal.change.kind === 'set-cell' ? [[placeOf(refusal.change), refusal] as const] : [],
    ),
  );
}

function sheetOf(change: Change): string | null {
  return change.kind === 'set-cell' ? change.sheet : null;
}

function placeOf({ sheet, rowIndex, columnIndex }: SetCell): string {
  return `${sheet}\n${rowIndex}\n${columnIndex}`;
}
