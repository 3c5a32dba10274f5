import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { apiUses } from '../../../scripts/api-lint/api-uses.ts';

// Inside the repository, so that the types of Office.js are found.
const root = new URL('../../../node_modules/.cache/api-lint-test', import.meta.url).pathname;

function faultsOf(path: string, source: string): string[] {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(`${root}/src/workbook/excel`, { recursive: true });
  const compilerOptions = { target: 'ES2022', module: 'NodeNext', types: ['office-js'], skipLibCheck: true };
  writeFileSync(`${root}/tsconfig.json`, JSON.stringify({ compilerOptions, include: ['src'] }));
  writeFileSync(`${root}/${path}`, source);
  return apiUses(root, ['src', 'taskpane']).flatMap(({ member, fault }) =>
    fault ? [`${member} ${fault}`] : [],
  );
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the lint of Office.js', () => {
  const inAdapter = 'src/workbook/excel/a.ts';
  const resize = "table.resize('A1:B2');";

  it('flags what needs more than the manifest declares, unless it is asked for', () => {
    const source = [
      'export function grow(table: Excel.Table, canResize: boolean, isSetSupported: (version: string) => boolean) {',
      `  ${resize}`,
      `  if (canResize) ${resize}`,
      `  if (isSetSupported('1.13')) { ${resize} }`,
      '  table.getRange().values = [[1]];',
      '  if (!canResize) return;',
      `  ${resize}`,
      '}',
    ].join('\n');
    expect(faultsOf(inAdapter, source)).toEqual([
      'Table.resize needs ExcelApi 1.13, which the manifest does not declare. Ask isSetSupported first.',
    ]);
  });

  it('flags any use outside the folders that may know Excel', () => {
    expect(faultsOf('src/a.ts', 'export const run = Excel.run;')).toEqual([
      'Excel belongs to Office.js, which is known only at the edge.',
      'run belongs to Office.js, which is known only at the edge.',
    ]);
  });
});
