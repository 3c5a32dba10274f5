import { findCalls } from './find-calls.ts';

/** What stands before the bracket where a call has come apart from the add-in. */
const stuckName = /^(?:_xlfn\.)?(?:_xldudf_)?HWB[._]/i;
/** As this shows, the call was read by an Excel that did not know the namespace. */
const foreignPath = /'[^']*'!(?=(?:_xldudf_)?HWB[._])/gi;

/**
 * A formula whose calls of our functions are written as Excel knows them: `_xldudf_HWB_RAG(`, `_xlfn.HWB.RAG(` and a
 * path to a file in front become `HWB.RAG(`.
 *
 * @returns The same text where nothing is to be repaired.
 * @example repairFormula('_xldudf_HWB_RAG(A1,B1)') // -> 'HWB.RAG(A1,B1)'
 */
export function repairFormula(formula: string): string {
  let repaired = formula.replaceAll(foreignPath, '');
  // From the last to the first, so that the places of those still to come stay right.
  const calls = findCalls(repaired).sort((left, right) => right.from - left.from);
  for (const { name, from } of calls) {
    const bracket = repaired.indexOf('(', from);
    const written = repaired.slice(from, bracket);
    if (stuckName.test(written) && written !== `HWB.${name}`) {
      repaired = `${repaired.slice(0, from)}HWB.${name}${repaired.slice(bracket)}`;
    }
  }
  return repaired;
}
