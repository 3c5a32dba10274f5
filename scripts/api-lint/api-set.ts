import ts from 'typescript';

/** A requirement set that a member of the API belongs to. */
export interface ApiSet {
  readonly name: string;
  /** `undefined` for sets without a number, like preview ones. */
  readonly version: readonly [number, number] | undefined;
}

/** What the manifest declares: everything in these sets is there wherever the add-in runs. */
const declared: Readonly<Record<string, readonly [number, number]>> = {
  CustomFunctionsRuntime: [1, 1],
  ExcelApi: [1, 12],
  SharedRuntime: [1, 1],
};

const outlookPart = /support information for Outlook\.[\s\S]*/;

/** The set named in a member's documentation, as in `[Api set: ExcelApi 1.12]`; `undefined` where it names none. */
export function apiSetOf(symbol: ts.Symbol): ApiSet | undefined {
  // Of what several programs share it may say which sets Outlook has it by.
  const text = symbol.declarations?.map(documentation).join('\n').replace(outlookPart, '') ?? '';
  const match = /\[\s*Api set:\s*([A-Za-z]+)\s*([^\]]*)\]/i.exec(text);
  if (!match?.[1]) return undefined;
  return { name: match[1], version: parseVersion(match[2] ?? '') };
}

/** The version that a text begins with, like `1.12`; `undefined` where it begins with none. */
export function parseVersion(text: string): ApiSet['version'] {
  const number = /^(\d+)\.(\d+)/.exec(text);
  return number ? [Number(number[1]), Number(number[2])] : undefined;
}

/** Comments are read from the source: the checker drops parts in brackets that look like types. */
function documentation(declaration: ts.Declaration): string {
  const { text } = declaration.getSourceFile();
  const ranges = ts.getLeadingCommentRanges(text, declaration.pos) ?? [];
  return ranges.map(({ pos, end }) => text.slice(pos, end)).join('\n');
}

/** Whether a set is among those the manifest declares. */
export function isDeclared({ name, version }: ApiSet): boolean {
  const most = Object.hasOwn(declared, name) ? declared[name] : undefined;
  return isCovered({ name, version }, { name, version: most });
}

/** Whether everything of one set is in another: in the same of the same version, or a later one. */
export function isCovered({ name, version }: ApiSet, by: ApiSet): boolean {
  if (name !== by.name || !version || !by.version) return false;
  const [major, minor] = version;
  return major < by.version[0] || (major === by.version[0] && minor <= by.version[1]);
}

export function formatApiSet({ name, version }: ApiSet): string {
  return version ? `${name} ${version.join('.')}` : name;
}
