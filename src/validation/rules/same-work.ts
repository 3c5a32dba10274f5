import { type ActionRow, actionName } from '../action-facts.ts';
import type { Rule } from '../rule.ts';
import type { Scene } from '../scene.ts';
import { type ActionDifference, actionDifferences } from '../similarity/action-differences.ts';
import { crossReferences } from '../similarity/cross-references.ts';
import { wordsOf } from '../similarity/significant-words.ts';
import { SimilarTexts } from '../similarity/similar-texts.ts';

/** How alike an action must be to be the one that a reference to its whole objective means. */
const leastOverlap = 0.4;
/** Actions between two chances to pause. */
const chunk = 500;

/**
 * One piece of work stands in the plan once; where it stands twice and says so, both places agree.
 *
 * Actions of the same objective are the same only when they have the same words: steps of one piece of work are alike.
 */
export const sameWorkRule: Rule = {
  codes: ['action/same-action-twice', 'action/cross-reference-differs'],
  look: (scene) => {
    const texts = new SimilarTexts();
    const all = scene.plan.tables.actions.rows;
    return {
      action(facts) {
        texts.add(facts.row.values.action ?? '');
      },
      *end() {
        const told = yield* tellReferences(all, texts, scene);
        yield* tellRepeats(all, texts, scene, told);
      },
    };
  },
};

/** @returns The pairs that See also names one by one: they need not be told that they are alike. */
function* tellReferences(
  all: readonly ActionRow[],
  texts: SimilarTexts,
  scene: Scene,
): Generator<void, ReadonlySet<string>> {
  const { plan, report, leads, factsOf } = scene;
  const table = plan.tables.actions;
  const find = crossReferences(all, plan.tables.objectives.rows);
  const told = new Set<string>();
  const reported = new Set<string>();
  for (const [index, row] of all.entries()) {
    if (index % chunk === 0) yield;
    for (const { to, isExact } of find(row)) {
      const other = isExact ? to[0] : mostAlike(index, to, texts);
      const target = other === undefined ? undefined : all[other];
      if (other === undefined || !target || other === index) continue;
      const pair = pairKey(index, other);
      if (isExact) told.add(pair);
      if (reported.has(pair)) continue;
      reported.add(pair);
      const facts = factsOf(target);
      for (const { what, column, here, there } of actionDifferences(factsOf(row), facts, leads)) {
        const otherCell = target.address(column) ?? target.address('action') ?? '';
        const place = { table, row, column };
        report('action/cross-reference-differs', place, {
          other: actionName(target),
          otherCell,
          what,
          here,
          there,
        });
      }
    }
  }
  return told;
}

function* tellRepeats(
  all: readonly ActionRow[],
  texts: SimilarTexts,
  scene: Scene,
  told: ReadonlySet<string>,
): Generator<void, void> {
  const firsts = new Map<number, number>();
  const distinct: number[] = [];
  for (const [index, row] of all.entries()) {
    if (index % chunk === 0) yield;
    if (texts.sizeOf(index) < 2) continue;
    const hash = texts.hashOf(index);
    const first = firsts.get(hash);
    if (first === undefined || !texts.isSame(first, index)) {
      if (first === undefined) firsts.set(hash, index);
      distinct.push(index);
    } else tellRepeat(all[first], row, first, index, scene, told);
  }
  const objectiveOf = (index: number) => all[index]?.values.objective ?? null;
  for (const pair of texts.pairs(distinct, (first, second) => objectiveOf(first) !== objectiveOf(second))) {
    if (pair === null) yield;
    else tellRepeat(all[pair.first], all[pair.second], pair.first, pair.second, scene, told);
  }
}

function tellRepeat(
  first: ActionRow | undefined,
  second: ActionRow | undefined,
  firstIndex: number,
  secondIndex: number,
  { plan, report, leads, factsOf }: Scene,
  told: ReadonlySet<string>,
): void {
  if (!first || !second || told.has(pairKey(firstIndex, secondIndex))) return;
  if (differInNumbers(first.values.action ?? '', second.values.action ?? '')) return;
  const differences = actionDifferences(factsOf(second), factsOf(first), leads).map(differenceText);
  const otherCell = first.address('action') ?? '';
  const place = { table: plan.tables.actions, row: second, column: 'action' };
  report('action/same-action-twice', place, { other: actionName(first), otherCell, differences });
}

/** Each names a number that the other does not: phase 1 is not phase 2. */
function differInNumbers(left: string, right: string): boolean {
  const [own, other] = [numbersOf(left), numbersOf(right)];
  return own.some((word) => !other.includes(word)) && other.some((word) => !own.includes(word));
}

function numbersOf(text: string): readonly string[] {
  return wordsOf(text).filter((word) => /^\d/.test(word));
}

function differenceText({ what, here, there }: ActionDifference): string {
  return `the ${what} here is "${here}" and there "${there}"`;
}

function mostAlike(index: number, among: readonly number[], texts: SimilarTexts): number | undefined {
  let best: number | undefined;
  let most = leastOverlap;
  for (const other of among) {
    const overlap = other === index ? 0 : texts.overlap(index, other);
    if (overlap >= most) {
      best = other;
      most = overlap;
    }
  }
  return best;
}

function pairKey(left: number, right: number): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}
