import { afterEach, describe, expect, it } from 'vitest';
import { ExcelKeptTexts } from '../../src/workbook/excel/excel-kept-texts.ts';
import type { KeptTexts } from '../../src/workbook/kept-texts.ts';
import { keptNamespace, keptTextOf, keptXml } from '../../src/workbook/kept-xml.ts';
import { BytesStore } from '../../src/workbook/xlsx/bytes-store.ts';
import { keptTextsOf } from '../../src/workbook/xlsx/kept-texts-of.ts';
import { PackageWorkbook } from '../../src/workbook/xlsx/package-workbook.ts';
import { closeHosts, hostOf } from './excel/open-in-host.ts';
import { workbookParts, zipParts } from './xlsx/make-package.ts';

afterEach(closeHosts);

const awkward = '{"a":"<b>&amp;]]>\u0001\uFFFE\u{1F600}\u0085 \\u003c"}';

function inExcel(): KeptTexts {
  const host = hostOf({ sheets: [{ name: 'A', rows: [] }] });
  return new ExcelKeptTexts({ run: (batch) => host.library.Excel.run(batch), isSetSupported: () => true });
}

function packageOf() {
  return new PackageWorkbook(
    new BytesStore('plan.xlsx', zipParts(workbookParts({ sheets: [{ name: 'A', rows: [] }] }))),
  );
}

describe.each([
  ['a file', () => keptTextsOf(packageOf())],
  ['Excel', inExcel],
])('texts kept in %s', (_, open) => {
  it('come back as they were, each under its key, until they are replaced or removed', async () => {
    const kept = open();
    expect(await kept.read('one')).toBeNull();
    await kept.write('one', awkward);
    await kept.write('two', 'second');
    expect([await kept.read('one'), await kept.read('two')]).toEqual([awkward, 'second']);
    await kept.write('one', '');
    expect(await kept.read('one')).toBe('');
    await kept.write('one', null);
    expect([await kept.read('one'), await kept.read('two')]).toEqual([null, 'second']);
    await kept.write('one', null);
  });
});

it('texts kept in a file are there for whoever opens a copy of it', async () => {
  const store = new BytesStore('plan.xlsx', zipParts(workbookParts({ sheets: [{ name: 'A', rows: [] }] })));
  await keptTextsOf(new PackageWorkbook(store)).write('one', awkward);
  const { bytes } = await store.read();
  const copy = new PackageWorkbook(new BytesStore('copy.xlsx', bytes));
  expect(await keptTextsOf(copy).read('one')).toBe(awkward);
});

describe('a part that keeps a text', () => {
  it.each([
    ['of another key', keptXml('two', 'text')],
    ['spoilt', keptXml('one', 'text').replace('"text"', '"te')],
    ['that holds no text', `<kept xmlns="${keptNamespace('one')}">{"a":1}</kept>`],
    ['of another program', '<other xmlns="urn:other">"text"</other>'],
  ])('%s says nothing', (_, xml) => {
    expect(keptTextOf('one', xml)).toBeNull();
  });
});
