import { relative } from 'node:path';
import ts from 'typescript';
import { apiSetOf, formatApiSet, isDeclared } from './api-set.ts';
import { isGated } from './is-gated.ts';
import { isOfOffice, namedMembers } from './named-members.ts';

/** A place where a program touches Office.js. */
export interface ApiUse {
  readonly file: ts.SourceFile;
  readonly node: ts.Node;
  /** The member, like `Table.resize`. */
  readonly member: string;
  /** What is wrong with it, as the end of a sentence; `undefined` where nothing is. */
  readonly fault: string | undefined;
}

/** The only places that know Excel: everything else works without it. */
const home = /^(?:functions|taskpane|workbench|src\/workbook\/excel)\//;

/**
 * Every use of Office.js in the TypeScript files of some folders.
 *
 * @param root - The repository, with its `tsconfig.json`.
 * @param folders - Folders to look in, by their paths from the root; those that are not there are passed over.
 */
export function apiUses(root: string, folders: readonly string[]): ApiUse[] {
  const program = openProgram(root, folders);
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((file) => {
    const path = relative(root, file.fileName);
    const isWanted =
      folders.some((folder) => path.startsWith(`${folder}/`)) && namesOffice(file.fileName, path);
    if (!isWanted) return [];
    const uses: ApiUse[] = [];
    const visit = (node: ts.Node): void => {
      for (const symbol of namedMembers(checker, node)) {
        const found = symbol
          ? foundUse(checker, file, node, symbol, home.test(path))
          : unclearLoad(file, node);
        if (found) uses.push(found);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return uses;
  });
}

function openProgram(root: string, folders: readonly string[]): ts.Program {
  const path = `${root}/tsconfig.json`;
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  const files = folders
    .filter((folder) => ts.sys.directoryExists(`${root}/${folder}`))
    .flatMap((folder) => ts.sys.readDirectory(`${root}/${folder}`, ['.ts', '.tsx']))
    .filter((file) => namesOffice(file, relative(root, file)));
  const { tsBuildInfoFile: _, ...others } = options;
  return ts.createProgram(files, { ...others, incremental: false, noEmit: true });
}

/** Files that never name Excel need no look, which spares nine tenths of the time. */
function namesOffice(file: string, path: string): boolean {
  return (
    home.test(path) ||
    /\b(?:Excel|Office|OfficeExtension|OfficeRuntime)\b\s*\./.test(ts.sys.readFile(file) ?? '')
  );
}

function foundUse(
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  node: ts.Node,
  symbol: ts.Symbol,
  isHome: boolean,
): ApiUse | undefined {
  const owner = symbol.declarations?.[0]?.parent;
  if (!isOfOffice(symbol) || !owner) return undefined;
  const type =
    ts.isInterfaceDeclaration(owner) || ts.isClassDeclaration(owner) ? owner.name?.text : undefined;
  const member = type ? `${type}.${symbol.name}` : symbol.name;
  if (!isHome) return { file, node, member, fault: 'belongs to Office.js, which is known only at the edge.' };
  const set = apiSetOf(symbol);
  // Types are gone when the program runs.
  const isFault = set && !isDeclared(set) && !ts.isPartOfTypeNode(node) && !isGated(checker, node, set);
  const fault = isFault
    ? `needs ${formatApiSet(set)}, which the manifest does not declare. Ask isSetSupported first.`
    : undefined;
  return { file, node, member, fault };
}

function unclearLoad(file: ts.SourceFile, node: ts.Node): ApiUse {
  return {
    file,
    node,
    member: 'load',
    fault: 'names what Office.js does not have, or what cannot be read here.',
  };
}
