import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { apiUses } from '../../../scripts/api-lint/api-uses.ts';

// Inside the repository, so that the types of Office.js are found.
const root = new URL('../../../node_modules/.cache/api-lint-test', import.meta.url).pathname;

const gated = [
  'if (asks("ExcelApi", "1.13")) GROW',
  'if (asks("ExcelApi", "1.20")) { rows.map(() => { GROW }); }',
  'if (asks("ExcelApi", "1.13") && !!table) GROW',
  'if (!asks("ExcelApi", "1.13")) return; GROW',
  'if (!asks("ExcelApi", "1.13")) { log(1); throw new Error("old"); } GROW',
  'if (!asks("ExcelApi", "1.13") || !table) return; GROW',
  'if (!asks("ExcelApi", "1.13")) log(1); else GROW',
  'for (const row of rows) { if (!asks("ExcelApi", "1.13")) continue; GROW; log(row); }',
  'asks("ExcelApi", "1.13") && GROW',
  '!asks("ExcelApi", "1.13") || GROW',
  'asks("ExcelApi", "1.13") ? GROW : log(1);',
  '!asks("ExcelApi", "1.13") ? log(1) : GROW',
  'const canGrow = asks("ExcelApi", "1.13"); if (canGrow) GROW',
  'const isOld = !asks("ExcelApi", "1.13"); if (isOld) return; GROW',
  'const canGrow = () => asks("ExcelApi", "1.13"); if (canGrow()) GROW',
  'function canGrow(): boolean { return asks("ExcelApi", "1.13"); } if (canGrow()) GROW',
  'const known = asks("ExcelApi", "1.13"); const canGrow = known && !!table; if (canGrow) GROW',
];

const open = [
  'GROW',
  'if (!asks("ExcelApi", "1.13")) GROW',
  'if (asks("ExcelApi", "1.2")) GROW',
  'if (asks("ExcelApi", "1.12")) GROW',
  'if (asks("ExcelDesktopApi", "1.13")) GROW',
  'if (asks("ExcelApi")) GROW',
  'if (asks("ExcelApi", version)) GROW',
  'asks("ExcelApi", "1.13") || GROW',
  '!asks("ExcelApi", "1.13") && GROW',
  'asks("ExcelApi", "1.13") ?? GROW',
  'asks("ExcelApi", "1.13") ? log(1) : GROW',
  'if (asks("ExcelApi", "1.13") || !!table) GROW',
  'if (asks("ExcelApi", "1.13")) log(1); else GROW',
  'if (canEdit) GROW',
  'if (!canEdit) return; GROW',
  'const canGrow = version > "1.13"; if (canGrow) GROW',
  'let canGrow = asks("ExcelApi", "1.13"); canGrow = true; if (canGrow) GROW',
  'const canGrow = () => true; if (canGrow()) GROW',
  'if (!asks("ExcelApi", "1.13")) log(1); GROW',
  'if (!asks("ExcelApi", "1.13") && !table) return; GROW',
  'GROW; if (!asks("ExcelApi", "1.13")) return;',
  'const text = "isSetSupported"; if (text) GROW',
];

/** Other ways to name a member that is too new. */
const names: [source: string, member: string][] = [
  ["table['resize']('A1');", 'Table.resize'],
  ["const name = 'resize'; table[name]('A1');", 'Table.resize'],
  ['const { resize } = table; log(resize);', 'Table.resize'],
  ["const { 'resize': grow } = table; log(grow);", 'Table.resize'],
  ['(({ resize }: Excel.Table) => log(resize))(table);', 'Table.resize'],
  ['let resize: unknown; ({ resize } = table); log(resize);', 'Table.resize'],
  ["table.load('notThere');", 'load'],
  ["range.load('valuesAsJson');", 'Range.valuesAsJson'],
  ["range.load('values, valuesAsJson');", 'Range.valuesAsJson'],
  ["range.load(['valuesAsJson']);", 'Range.valuesAsJson'],
  ["context.load(range, 'valuesAsJson');", 'Range.valuesAsJson'],
  ["const wanted = 'valuesAsJson'; range.load(wanted);", 'Range.valuesAsJson'],
  ['range.load({ valuesAsJson: true });', 'RangeLoadOptions.valuesAsJson'],
  [
    "context.workbook.worksheets.load('items/name,items/pivotTables/items/refreshOnOpen');",
    'PivotTable.refreshOnOpen',
  ],
  ["context.workbook.pivotTables.load('refreshOnOpen');", 'PivotTable.refreshOnOpen'],
  ['range.load(version);', 'load'],
  ['const kept: Excel.Note[] = []; log(kept);', ''],
  ["context.workbook.worksheets.load('items/name,items/protection/protected,$all');", ''],
];

const head = [
  'declare const table: Excel.Table, range: Excel.Range, context: Excel.RequestContext, requirements: Office.RequirementSetSupport;',
  'declare const canEdit: boolean, rows: number[], version: string;',
  'declare function log(value: unknown): void;',
  'export function use(): void {',
].join('\n');

const all = [...gated, ...open, ...names.map(([source]) => source)];

/** The members at fault, by the case: all are looked at in one go, which spares reading Excel's types for each. */
const found = faultsOf(
  Object.fromEntries(
    all.map((source, at) => {
      const text = source.replaceAll('asks', 'requirements.isSetSupported');
      return [
        `src/workbook/excel/case-${at}.ts`,
        `${head}\n${text.replace('GROW', "table.resize('A1');")}\n}`,
      ];
    }),
  ),
);

function faultsOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/src/workbook/excel`, { recursive: true });
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    types: ['office-js'],
    skipLibCheck: true,
    strict: true,
  };
  writeFileSync(`${root}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['src'] }));
  for (const [path, source] of Object.entries(files)) writeFileSync(`${root}/${path}`, source);
  const faults = new Map<string, string[]>();
  for (const { file, member, fault } of apiUses(root, ['src', 'taskpane'])) {
    const name = basename(file.fileName, '.ts');
    if (fault) faults.set(name, [...(faults.get(name) ?? []), `${member} ${fault}`]);
  }
  return faults;
}

function membersAtFault(source: string): string[] {
  return (found.get(`case-${all.indexOf(source)}`) ?? []).map((fault) => fault.split(' ', 1)[0] ?? '');
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the lint of Office.js', () => {
  it.each(gated)('takes for asked: %s', (source) => {
    expect(membersAtFault(source)).toEqual([]);
  });

  it.each(open)('takes for not asked: %s', (source) => {
    expect(membersAtFault(source)).toEqual(['Table.resize']);
  });

  it.each(names)('looks at %s', (source, member) => {
    expect([...new Set(membersAtFault(source))]).toEqual(member === '' ? [] : [member]);
  });

  it('says what is needed', () => {
    expect(found.get(`case-${all.indexOf('GROW')}`)).toEqual([
      'Table.resize needs ExcelApi 1.13, which the manifest does not declare. Ask isSetSupported first.',
    ]);
  });

  it('flags any use outside the folders that may know Excel', () => {
    expect(faultsOf({ 'src/a.ts': 'export const run = Excel.run;' }).get('a')).toEqual([
      'Excel belongs to Office.js, which is known only at the edge.',
      'run belongs to Office.js, which is known only at the edge.',
    ]);
  });
});
