import ts from 'typescript';
import { type ApiSet, isCovered } from './api-set.ts';
import { impliedSets } from './implied-sets.ts';

/**
 * Whether a use is only reached where its set is there: behind an `if`, a `?`, an `&&` or an `||` that asks for it, or
 * after a statement that leaves where it is missing.
 */
export function isGated(checker: ts.TypeChecker, node: ts.Node, needed: ApiSet): boolean {
  const tells = (condition: ts.Expression, isTrue: boolean) =>
    impliedSets(checker, condition, isTrue).some((set) => isCovered(needed, set));
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    const { parent } = child;
    if (ts.isIfStatement(parent)) {
      if (child === parent.thenStatement && tells(parent.expression, true)) return true;
      if (child === parent.elseStatement && tells(parent.expression, false)) return true;
    }
    if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue && tells(parent.condition, true)) return true;
      if (child === parent.whenFalse && tells(parent.condition, false)) return true;
    }
    if (ts.isBinaryExpression(parent) && child === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken && tells(parent.left, true)) return true;
      if (kind === ts.SyntaxKind.BarBarToken && tells(parent.left, false)) return true;
    }
    const before = isStatementList(parent) ? parent.statements.filter(({ end }) => end <= child.pos) : [];
    if (before.some((statement) => isLeaving(statement) && tells(statement.expression, false))) return true;
  }
  return false;
}

function isStatementList(node: ts.Node): node is ts.Block | ts.SourceFile | ts.CaseOrDefaultClause {
  return ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node);
}

/** `if (…) return …;`, or another way to leave. */
function isLeaving(statement: ts.Statement): statement is ts.IfStatement {
  return ts.isIfStatement(statement) && !statement.elseStatement && leaves(statement.thenStatement);
}

function leaves(statement: ts.Statement | undefined): boolean {
  if (!statement) return false;
  if (ts.isBlock(statement)) return leaves(statement.statements.at(-1));
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}
