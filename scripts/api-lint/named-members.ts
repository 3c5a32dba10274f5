import ts from 'typescript';
import { loadMembers } from './load-members.ts';

/** The members that a piece of a program names, in whichever way; `undefined` for one that cannot be told. */
export function namedMembers(checker: ts.TypeChecker, node: ts.Node): readonly (ts.Symbol | undefined)[] {
  if (ts.isCallExpression(node))
    return isOfOffice(calledMember(checker, node)) ? loadMembers(checker, node) : [];
  if (ts.isElementAccessExpression(node)) return indexedMembers(checker, node);
  if (ts.isBindingElement(node)) return memberOfPattern(checker, node);
  if (ts.isObjectLiteralElementLike(node)) return memberOfLiteral(checker, node);
  if (!ts.isIdentifier(node)) return [];
  return [checker.getSymbolAtLocation(node)].filter((symbol) => symbol !== undefined);
}

/** Whether something is declared by Office.js. */
export function isOfOffice(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  const declaration = symbol?.declarations?.[0];
  return declaration?.getSourceFile().fileName.includes('/@types/office-js/') ?? false;
}

function calledMember(checker: ts.TypeChecker, { expression }: ts.CallExpression): ts.Symbol | undefined {
  return ts.isPropertyAccessExpression(expression) ? checker.getSymbolAtLocation(expression.name) : undefined;
}

/** `table['resize']`, or a constant in the brackets. */
function indexedMembers(
  checker: ts.TypeChecker,
  { expression, argumentExpression }: ts.ElementAccessExpression,
): ts.Symbol[] {
  const key = checker.getTypeAtLocation(argumentExpression);
  const keys = key.isUnion() ? key.types : [key];
  const owner = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  return keys.flatMap((one) => (one.isStringLiteral() ? property(owner, one.value) : []));
}

/** `const { resize } = table`, in parameters too. */
function memberOfPattern(
  checker: ts.TypeChecker,
  { parent, propertyName, name, dotDotDotToken }: ts.BindingElement,
): ts.Symbol[] {
  const key = propertyName ?? name;
  if (!ts.isObjectBindingPattern(parent) || dotDotDotToken) return [];
  const text = ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : undefined;
  const owner = checker.getNonNullableType(checker.getTypeAtLocation(parent));
  return text === undefined ? [] : property(owner, text);
}

/** `({ resize } = table)`, `range.set({ values })`, `load({ values: true })`. */
function memberOfLiteral(checker: ts.TypeChecker, element: ts.ObjectLiteralElementLike): ts.Symbol[] {
  const { parent, name } = element;
  if (!name || !ts.isObjectLiteralExpression(parent)) return [];
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return [];
  const isTarget = ts.isBinaryExpression(parent.parent) && parent.parent.left === parent;
  const owner = isTarget ? checker.getTypeAtLocation(parent.parent) : checker.getContextualType(parent);
  return owner ? property(checker.getNonNullableType(owner), name.text) : [];
}

function property(owner: ts.Type, name: string): ts.Symbol[] {
  const types = owner.isUnion() ? owner.types : [owner];
  return types.flatMap((type) => type.getProperty(name) ?? []);
}
