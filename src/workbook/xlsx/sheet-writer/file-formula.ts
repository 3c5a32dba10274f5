/** How Excel writes the custom functions of the namespace HWB in a file. */
const filePrefix = '_xldudf_HWB_';

/** Texts, quoted sheet names and structured references are passed over; a call is a name before a bracket. */
const callPattern = /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<![\w.$])HWB\.([A-Z][A-Z0-9_.]*)(?=\()/g;

/**
 * A formula as a file holds it: `HWB.RAG(` becomes `_xldudf_HWB_RAG(`; texts and names stay as they are.
 *
 * @example formatFileFormula('HWB.RAG(A1,"HWB.RAG(")') // -> '_xldudf_HWB_RAG(A1,"HWB.RAG(")'
 */
export function formatFileFormula(formula: string): string {
  return formula.replaceAll(callPattern, (whole, name: string | undefined) =>
    name === undefined ? whole : filePrefix + name,
  );
}
