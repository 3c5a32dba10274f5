/** How Excel writes the custom functions of the namespace HWB in a file. */
const filePrefix = '_xldudf_HWB_';

/** Functions younger than the file format: a file marks them, Excel does not show the mark. */
const youngFunctions = new Set(
  'IFNA XOR SHEET SHEETS ISOWEEKNUM FORMULATEXT NUMBERVALUE DAYS CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS XLOOKUP XMATCH'.split(
    ' ',
  ),
);

/** Texts, quoted sheet names and column names are passed over; a call is a name before a bracket. */
const callPattern = /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<![\w.$\\])([A-Z][A-Z0-9_.]*)(?=\()/g;

/**
 * A formula as a file holds it: `HWB.RAG(` becomes `_xldudf_HWB_RAG(`, young functions get their mark; texts and names
 * stay as they are.
 *
 * @example formatFileFormula('HWB.RAG(A1,"HWB.RAG(")') // -> '_xldudf_HWB_RAG(A1,"HWB.RAG(")'
 */
export function formatFileFormula(formula: string): string {
  return formula.replaceAll(callPattern, (whole, name: string | undefined) => {
    if (name === undefined) return whole;
    if (name.startsWith('HWB.')) return filePrefix + name.slice('HWB.'.length);
    return youngFunctions.has(name) ? `_xlfn.${name}` : name;
  });
}

/** As the pattern above, for calls in the form of files. */
const filePattern = /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<![\w.$])_xldudf_HWB_([A-Za-z][A-Za-z0-9_.]*)(?=\()/gi;

/**
 * A formula as people see it: `_xldudf_HWB_RAG(`, the form of files, becomes `HWB.RAG(`; texts and names stay as they
 * are.
 *
 * @example parseFileFormula('_xldudf_HWB_RAG(A1,"_xldudf_HWB_RAG(")') // -> 'HWB.RAG(A1,"_xldudf_HWB_RAG(")'
 */
export function parseFileFormula(formula: string): string {
  if (!formula.includes('_') || !/_xldudf_/i.test(formula)) return formula;
  return formula.replaceAll(filePattern, (whole, name: string | undefined) =>
    name === undefined ? whole : `HWB.${name.toUpperCase()}`,
  );
}
