import { findCalls } from './find-calls.ts';
import { scanFormula } from './scan-formula.ts';

/** What a call of ours begins with, also where it has come apart from the add-in. */
const ourName = /^(?:_xlfn\.)?(?:_xldudf_)?HWB[._]/i;

/**
 * A formula whose calls of our functions are written as Excel knows them: `_xldudf_HWB_RAG(`, `_xlfn.HWB.RAG(` and a
 * path to a file in front become `HWB.RAG(`.
 *
 * @returns The same text where nothing is to be repaired.
 * @example repairFormula('_xldudf_HWB_RAG(A1,B1)') // -> 'HWB.RAG(A1,B1)'
 */
export function repairFormula(formula: string): string {
  let repaired = withoutPaths(formula);
  // From the last to the first, so that the places of those still to come stay right.
  const calls = findCalls(repaired).sort((left, right) => right.from - left.from);
  for (const { name, from } of calls) {
    const bracket = repaired.indexOf('(', from);
    const written = repaired.slice(from, bracket);
    if (ourName.test(written) && written !== `HWB.${name}`) {
      repaired = `${repaired.slice(0, from)}HWB.${name}${repaired.slice(bracket)}`;
    }
  }
  return repaired;
}

/** Without the paths or the numbers of files before our functions: `'C:\\add-in.xlam'!HWB.RAG`, `[1]!HWB.RAG`. */
function withoutPaths(formula: string): string {
  const pieces = scanFormula(formula);
  let text = '';
  let at = 0;
  for (const [index, { kind, from, to }] of pieces.entries()) {
    const [path, mark] = [pieces[index - 2], pieces[index - 1]];
    const isPath = path?.kind === 'sheet' || path?.kind === 'brackets';
    const isMarked = mark?.to === from && path?.to === mark.from && formula.charAt(mark.from) === '!';
    if (kind !== 'name' || !isPath || !isMarked || !ourName.test(formula.slice(from, to))) continue;
    text += formula.slice(at, path.from);
    at = from;
  }
  return text + formula.slice(at);
}
