import { formatFileFormula } from './sheet-writer/file-formula.ts';

/** Texts, quoted sheet names and structured references are passed over. */
const filePattern = /"[^"]*"|'[^']*'|\[[^[\]]*\]|(?<![\w.$])_xldudf_HWB_([A-Za-z][A-Za-z0-9_.]*)(?=\()/gi;

/**
 * A formula as people see it: `_xldudf_HWB_RAG(`, the form of files, becomes `HWB.RAG(`; texts and names stay as they
 * are.
 *
 * @example readFormula('_xldudf_HWB_RAG(A1,"_xldudf_HWB_RAG(")') // -> 'HWB.RAG(A1,"_xldudf_HWB_RAG(")'
 */
export function readFormula(formula: string): string {
  if (!formula.includes('_') || !/_xldudf_/i.test(formula)) return formula;
  return formula.replaceAll(filePattern, (whole, name: string | undefined) =>
    name === undefined ? whole : `HWB.${name.toUpperCase()}`,
  );
}

/** A formula as a file holds it. */
export function writeFormula(formula: string): string {
  return formatFileFormula(formula);
}
