import ts from 'typescript';
import { type ApiSet, parseVersion } from './api-set.ts';

/** Flags made of flags made of flags: deeper than this nobody writes. */
const deepest = 8;

/**
 * The requirement sets that are known to be there where an expression has come out true (or false).
 *
 * What counts is a call of `isSetSupported` with its name and version written out; negations, "and" and "or" of such
 * calls; a `const` of the same file that was made of them; and a function of the same file that returns them.
 */
export function impliedSets(
  checker: ts.TypeChecker,
  expression: ts.Expression,
  isTrue: boolean,
  depth = 0,
): ApiSet[] {
  const follow = (next: ts.Expression, outcome = isTrue) => impliedSets(checker, next, outcome, depth + 1);
  if (depth > deepest) return [];
  if (ts.isParenthesizedExpression(expression)) return follow(expression.expression);
  if (ts.isPrefixUnaryExpression(expression)) {
    return expression.operator === ts.SyntaxKind.ExclamationToken ? follow(expression.operand, !isTrue) : [];
  }
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    const decisive = isTrue ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return kind === decisive ? [...follow(expression.left), ...follow(expression.right)] : [];
  }
  if (ts.isIdentifier(expression)) {
    const made = constantValue(checker, expression);
    return made ? follow(made) : [];
  }
  if (!ts.isCallExpression(expression)) return [];
  const asked = isTrue ? askedSet(expression) : undefined;
  if (asked) return [asked];
  const returned = returnedValue(checker, expression);
  return returned ? follow(returned) : [];
}

/** What `isSetSupported('ExcelApi', '1.13')` asks for. */
function askedSet({ expression, arguments: [name, version] }: ts.CallExpression): ApiSet | undefined {
  const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const isAsking = ts.isIdentifier(called) && called.text === 'isSetSupported';
  if (!isAsking || !name || !version || !ts.isStringLiteralLike(name)) return undefined;
  if (!ts.isStringLiteralLike(version) && !ts.isNumericLiteral(version)) return undefined;
  return { name: name.text, version: parseVersion(version.text) };
}

/** What a `const` of the same file was set to. */
function constantValue(checker: ts.TypeChecker, name: ts.Identifier): ts.Expression | undefined {
  const declaration = ownDeclaration(checker, name);
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) {
    return undefined;
  }
  const isConstant = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant ? declaration.initializer : undefined;
}

/** What a function of the same file returns, where that is all it does. */
function returnedValue(
  checker: ts.TypeChecker,
  { expression }: ts.CallExpression,
): ts.Expression | undefined {
  if (!ts.isIdentifier(expression)) return undefined;
  const declaration = ownDeclaration(checker, expression);
  const made = constantValue(checker, expression);
  const called = made && ts.isArrowFunction(made) ? made : declaration;
  if (!called || !(ts.isFunctionDeclaration(called) || ts.isArrowFunction(called)) || !called.body) {
    return undefined;
  }
  if (!ts.isBlock(called.body)) return called.body;
  const [only, second] = called.body.statements;
  return only && !second && ts.isReturnStatement(only) ? only.expression : undefined;
}

function ownDeclaration(checker: ts.TypeChecker, name: ts.Identifier): ts.Declaration | undefined {
  const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0];
  return declaration?.getSourceFile() === name.getSourceFile() ? declaration : undefined;
}
