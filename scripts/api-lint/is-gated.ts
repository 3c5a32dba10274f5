import ts from 'typescript';

/**
 * Whether a use stands behind a question for its set: the innermost function that holds it, or one around it, asks
 * `isSetSupported` (or takes a flag named `can…` that was made by asking) before the use.
 */
export function isGated(node: ts.Node): boolean {
  for (let parent: ts.Node | undefined = node; parent && !ts.isSourceFile(parent); parent = parent.parent) {
    if (ts.isIfStatement(parent) && contains(parent.thenStatement, node) && asks(parent.expression))
      return true;
    if (ts.isConditionalExpression(parent) && contains(parent.whenTrue, node) && asks(parent.condition))
      return true;
    if (ts.isBinaryExpression(parent) && contains(parent.right, node) && asks(parent.left)) return true;
    if (ts.isBlock(parent) && parent.statements.some((statement) => leavesUnlessSupported(statement, node)))
      return true;
  }
  return false;
}

/** `if (!canTell) return …` before the use. */
function leavesUnlessSupported(statement: ts.Statement, use: ts.Node): boolean {
  if (!ts.isIfStatement(statement) || statement.end > use.pos) return false;
  const { expression, thenStatement } = statement;
  const leaves = ts.isReturnStatement(thenStatement) || ts.isThrowStatement(thenStatement);
  const isNegated =
    ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken;
  return leaves && isNegated && asks(expression);
}

function asks(condition: ts.Expression): boolean {
  return /\bisSetSupported\b|\bcan[A-Z]\w*/.test(condition.getText());
}

function contains(outer: ts.Node, inner: ts.Node): boolean {
  return inner.pos >= outer.pos && inner.end <= outer.end;
}
