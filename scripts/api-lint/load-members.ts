import ts from 'typescript';

/** Words of loads that name no member. */
const wildcards = new Set(['', '*', '$all', '$none']);

/**
 * The members that the texts of a `load` name, as in `table.load('name,columns/items/name')`.
 *
 * @returns The members; `undefined` among them for what Office.js does not have, or what is not written out, so that it cannot be told.
 */
export function loadMembers(checker: ts.TypeChecker, call: ts.CallExpression): (ts.Symbol | undefined)[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const isContexts = call.arguments.length > 1;
  const loaded = (isContexts && call.arguments[0]) || expression.expression;
  const option = call.arguments[isContexts ? 1 : 0];
  if (!option || ts.isObjectLiteralExpression(option)) return [];
  const texts = textsOf(checker, option);
  if (!texts) return [undefined];
  const type = checker.getTypeAtLocation(loaded);
  return texts
    .flatMap((text) => text.split(','))
    .flatMap((path) => membersOf(checker, type, path.trim(), expression));
}

/** The texts that an expression may be: a literal, a constant, or an array of them. */
function textsOf(checker: ts.TypeChecker, node: ts.Expression): string[] | undefined {
  if (ts.isArrayLiteralExpression(node)) {
    const parts = node.elements.map((element) => textsOf(checker, element));
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
  }
  const type = checker.getTypeAtLocation(node);
  const types = type.isUnion() ? type.types : [type];
  const texts = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return texts.length === types.length ? texts : undefined;
}

function membersOf(
  checker: ts.TypeChecker,
  owner: ts.Type,
  path: string,
  at: ts.Node,
): (ts.Symbol | undefined)[] {
  const found: (ts.Symbol | undefined)[] = [];
  let type = checker.getNonNullableType(owner);
  for (const name of path.split('/')) {
    if (wildcards.has(name)) break;
    const items = type.getProperty('items');
    const item = items && checker.getTypeOfSymbolAtLocation(items, at).getNumberIndexType();
    // What is loaded of a collection may be said of its items at once.
    const member = type.getProperty(name) ?? item?.getProperty(name);
    if (!member) return [...found, undefined];
    found.push(member);
    const next = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(member, at));
    type = (name === 'items' && next.getNumberIndexType()) || next;
  }
  return found;
}
