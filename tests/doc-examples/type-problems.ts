import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler finds wrong with a program that imports this package by its name, line by line of the program. */
export function typeProblems(root: string, code: string): string[] {
  const file = join(root, 'tests', 'doc-program.ts');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === file
      ? ts.createSourceFile(name, code, options.target ?? ts.ScriptTarget.ES2024)
      : getSourceFile(name, ...more);
  const paths = { 'hwb-addin': [join(root, 'src/index.ts')] };
  const program = ts.createProgram([file], { ...options, paths, noEmit: true }, host);
  const source = program.getSourceFile(file);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ messageText, start = 0 }) => {
    const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
