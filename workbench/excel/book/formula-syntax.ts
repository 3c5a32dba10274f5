/** Texts, quoted sheets, brackets of tables and arrays: whatever is in them, each stands for a value. */
const wholes =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[(?:'.|[^[\]']|\[(?:'.|[^[\]']){0,255}\]){0,600}\]|\{[^{}]{0,8000}\}/g;
const token = /\s+|<=|>=|<>|[-+*/^&=<>%(),]|[^\s<>\-+*/^&=%(),]+/g;
const errors = /#(?:N\/A|DIV\/0!|NULL!|NUM!|REF!|VALUE!|NAME\?)/gi;
const infix = new Set(['*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>']);

/**
 * Whether Excel takes a text for a formula: values and operators alternate, and brackets close. What names and functions
 * there are is another question: Excel answers it with #NAME?.
 *
 * @param formula - Without its "=".
 */
export function isFormulaSyntax(formula: string): boolean {
  const plain = formula.replaceAll(wholes, 'x').replaceAll(errors, 'x');
  if (/["'{}[\];]/.test(plain)) return false;
  /** Open brackets: whether each is that of a function, which may have empty arguments. */
  const open: boolean[] = [];
  let before = '';
  for (const [part] of plain.matchAll(token)) {
    if (part.trim() === '') continue;
    const hasValue = isValueEnd(before);
    if (part === '(') open.push(hasValue);
    else if (part === ')' || part === ',') {
      const isCall = open.at(-1) ?? false;
      const mayBeEmpty = isCall && (before === '(' || before === ',');
      if (!hasValue && !mayBeEmpty) return false;
      if (part === ')' && open.pop() === undefined) return false;
    } else if ((infix.has(part) || part === '%') && !hasValue) return false;
    before = part;
  }
  return open.length === 0 && isValueEnd(before);
}

/** Whether what stands before can be the end of a value. */
function isValueEnd(part: string): boolean {
  return part !== '' && part !== '(' && part !== ',' && part !== '+' && part !== '-' && !infix.has(part);
}
