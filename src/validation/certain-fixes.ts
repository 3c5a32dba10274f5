import { cellsEqual } from '../grid/cell.ts';
import type { Fix, Issue } from '../issue/issue.ts';
import type { Refusal, SetCell } from '../workbook/change.ts';
import { inverseChanges, netChanges } from '../workbook/inverse-changes.ts';
import { memoryOfSnapshot } from '../workbook/memory/memory-of-snapshot.ts';
import type { WorkbookSnapshot } from '../workbook/workbook.ts';
import { fixSentence } from './fix-sentence.ts';
import { type ValidateOptions, type Validation, validatePlan } from './validate-plan.ts';

/** A certain fix of an issue. */
interface CertainFix {
  readonly issue: Issue;
  /** What it does, for a person. */
  readonly sentence: string;
  /** The cells it sets, as it found them: in a later round that is what an earlier one has left. */
  readonly changes: readonly SetCell[];
}

/** A certain fix that cannot be made, such as one of a row that nobody can tell from another. */
interface RefusedFix {
  readonly issue: Issue;
  readonly refusal: Refusal;
}

export interface CertainFixes {
  readonly fixes: readonly CertainFix[];
  readonly refused: readonly RefusedFix[];
  /** What the fixes come to, one change a cell: to be applied to the workbook that was read, in one go. */
  readonly changes: readonly SetCell[];
  /** Takes all of the changes back, wherever nobody has changed the cell since. */
  readonly undo: readonly SetCell[];
  /** What is wrong with the plan now. */
  readonly before: Validation;
  /** What will be wrong with it after all the changes. */
  readonly validation: Validation;
}

/** One mend can uncover another in the same cell: stray spaces, then look-alike letters. */
const mostRounds = 6;

/**
 * Works out every certain fix of a plan without touching the workbook: fix after fix in memory, until none is left.
 *
 * The stored values of formulas are left as they are: Excel calculates them itself.
 *
 * @param snapshot - The workbook as it was read.
 * @param options - As for `validatePlan`.
 * @throws AsAtDateError when `asAt` is no date of the calendar.
 */
export async function certainFixes(
  snapshot: WorkbookSnapshot,
  options: ValidateOptions = {},
): Promise<CertainFixes> {
  const workbook = memoryOfSnapshot(snapshot);
  const fixes: CertainFix[] = [];
  const refused: RefusedFix[] = [];
  const tried = new Set<string>();
  const before = await validatePlan(snapshot, options);
  let validation = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const chosen = chooseFixes(validation.issues, tried);
    if (chosen.length === 0) break;
    const result = await workbook.apply(chosen.flatMap(({ changes }) => changes));
    const refusals = new Map(result.refused.map((refusal) => [refusal.change, refusal]));
    for (const fix of chosen) {
      const refusal = fix.changes.map((change) => refusals.get(change)).find((found) => found !== undefined);
      if (refusal) refused.push({ issue: fix.issue, refusal });
      else fixes.push(fix);
    }
    validation = await validatePlan(await workbook.read(), options);
  }
  const changes = netFixes(fixes);
  return { fixes, refused, changes, undo: inverseChanges(snapshot, changes) ?? [], before, validation };
}

/** Values of formulas come last, when all that they see is mended. */
export function isOutOfDate({ code }: Issue): boolean {
  return code === 'formula/out-of-date';
}

/** The fixes of one round: each once, and no two of the same cell, for the second would no longer find what it expects. */
function chooseFixes(issues: readonly Issue[], tried: Set<string>): CertainFix[] {
  const taken = new Set<string>();
  const chosen: CertainFix[] = [];
  for (const issue of issues) {
    const { fix } = issue;
    const changes = fix && !isOutOfDate(issue) ? cellsOf(fix) : null;
    if (fix === undefined || changes === null) continue;
    const cells = changes.map(({ sheet, rowIndex, columnIndex }) => `${sheet}\n${rowIndex}\n${columnIndex}`);
    const key = `${issue.code} ${fix.title} ${cells.join()}`;
    if (tried.has(key) || cells.some((cell) => taken.has(cell))) continue;
    tried.add(key);
    for (const cell of cells) taken.add(cell);
    chosen.push({ issue, sentence: fixSentence(issue, fix), changes });
  }
  return chosen;
}

/** The cells that a fix sets; `null` for one that does more than setting cells, which is a person's to make. */
function cellsOf({ changes }: Fix): SetCell[] | null {
  const cells = changes.filter((change) => change.kind === 'set-cell');
  return cells.length === changes.length ? cells : null;
}

/** What all rounds come to. Row IDs are never mended, so every round finds its rows as the workbook has them. */
function netFixes(fixes: readonly CertainFix[]): SetCell[] {
  const net = netChanges(fixes.flatMap(({ changes }) => changes)) ?? new Map<string, SetCell>();
  return [...net.values()].filter(
    ({ expected, value, numberFormat }) => numberFormat !== undefined || !cellsEqual(expected, value),
  );
}
