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

/** The set named in a member's documentation, as in `[Api set: ExcelApi 1.12]`; `undefined` where it names none. */
export function apiSetOf(symbol: ts.Symbol): ApiSet | undefined {
  const text = symbol.declarations?.map(documentation).join('\n') ?? '';
  const match = /\[\s*Api set:\s*([A-Za-z]+)\s*([^\]]*)\]/i.exec(text);
  if (!match?.[1]) return undefined;
  const number = /^(\d+)\.(\d+)/.exec(match[2] ?? '');
  return { name: match[1], version: number ? [Number(number[1]), Number(number[2])] : undefined };
}

/** Comments are read from the source: the checker drops parts in brackets that look like types. */
function documentation(declaration: ts.Declaration): string {
  const { text } = declaration.getSourceFile();
  const ranges = ts.getLeadingCommentRanges(text, declaration.pos) ?? [];
  return ranges.map(({ pos, end }) => text.slice(pos, end)).join('\n');
}

/** Whether a set is among those the manifest declares. */
export function isDeclared({ name, version }: ApiSet): boolean {
  const most = declared[name];
  if (!most || !version) return false;
  return version[0] < most[0] || (version[0] === most[0] && version[1] <= most[1]);
}

export function formatApiSet({ name, version }: ApiSet): string {
  return version ? `${name} ${version.join('.')}` : name;
}
