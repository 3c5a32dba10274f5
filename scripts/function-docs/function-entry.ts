import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What the docstring of a custom function says. */
export interface FunctionEntry {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
  readonly returns: string;
  readonly examples: readonly FunctionExample[];
  readonly source: string;
  readonly helpUrl: string;
}

interface ParameterEntry {
  /** As Excel shows it. */
  readonly name: string;
  readonly optional: boolean;
  readonly description: string;
}

interface FunctionExample {
  readonly formula: string;
  /** What it gives, as Excel writes constants. */
  readonly value: string;
}

const folder = new URL('../../functions/', import.meta.url);

/** The functions that a file of `functions/` declares, in their order. */
export function readFunctionEntries(file: string): FunctionEntry[] {
  const path = fileURLToPath(new URL(file, folder));
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = ts.getJSDocTags(declaration);
    const texts = (name: string) =>
      tags.filter(({ tagName }) => tagName.text === name).map(({ comment }) => plain(comment));
    const [id] = texts('customfunction');
    if (id === undefined) return [];
    const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
    return {
      id,
      description: plain(doc?.comment),
      parameters: tags.filter(ts.isJSDocParameterTag).map(({ name, isBracketed, comment }) => ({
        name: name.getText().replace(/_$/, ''),
        optional: isBracketed,
        description: plain(comment).replace(/^- /, ''),
      })),
      returns: texts('returns')[0] ?? '',
      examples: texts('example').map(readExample),
      source: texts('source')[0] ?? '',
      helpUrl: texts('helpurl')[0] ?? '',
    };
  });
}

function plain(comment: ts.JSDocTag['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').trim();
}

function readExample(text: string): FunctionExample {
  const [formula = '', value = ''] = text.split(' // -> ');
  return { formula: formula.trim(), value: value.trim() };
}
