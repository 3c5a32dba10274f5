import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, openHost, refusalOf } from './on-sheet.ts';

afterEach(closeHosts);

type Deed = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const deeds: [what: string, option: keyof Excel.WorksheetProtectionOptions | undefined, deed: Deed][] = [
  ['a number format', 'allowFormatCells', (sheet) => sheet.getRange('B1').set({ numberFormat: [['0%']] })],
  ['a fill', 'allowFormatCells', (sheet) => sheet.getRange('B1').format.fill.set({ color: '#FF0000' })],
  ['a fill taken away', 'allowFormatCells', (sheet) => sheet.getRange('B1').format.fill.clear()],
  ['a font', 'allowFormatCells', (sheet) => sheet.getRange('B1').format.font.set({ bold: true })],
  ['an alignment', 'allowFormatCells', (sheet) => sheet.getRange('B1').format.set({ wrapText: true })],
  [
    'a border',
    'allowFormatCells',
    (sheet) => sheet.getRange('B1').format.borders.getItem('EdgeTop').set({ color: '#FF0000' }),
  ],
  ['formats cleared', 'allowFormatCells', (sheet) => sheet.getRange('B1').clear('Formats')],
  [
    'a conditional format',
    'allowFormatCells',
    (sheet) => sheet.getRange('B1').conditionalFormats.add('Custom'),
  ],
  ['a hidden row', 'allowFormatRows', (sheet) => sheet.getRange('2:2').set({ rowHidden: true })],
  ['a row height', 'allowFormatRows', (sheet) => sheet.getRange('A2').format.set({ rowHeight: 30 })],
  ['a hidden column', 'allowFormatColumns', (sheet) => sheet.getRange('C:C').set({ columnHidden: true })],
  ['a column width', 'allowFormatColumns', (sheet) => sheet.getRange('A2').format.set({ columnWidth: 30 })],
  ['rows put in', 'allowInsertRows', (sheet) => sheet.getRange('5:5').insert('Down')],
  ['columns put in', 'allowInsertColumns', (sheet) => sheet.getRange('E:E').insert('Right')],
  ['unlocked rows taken out', 'allowDeleteRows', (sheet) => sheet.getRange('8:8').delete('Up')],
  ['unlocked columns taken out', 'allowDeleteColumns', (sheet) => sheet.getRange('H:H').delete('Left')],
  ['a comment', 'allowEditObjects', (sheet) => sheet.comments.add('B1', 'Why?')],
  ['a comment changed', 'allowEditObjects', (sheet) => sheet.comments.getItemAt(0).set({ content: 'How?' })],
  ['a comment removed', 'allowEditObjects', (sheet) => sheet.comments.getItemAt(0).delete()],
  ['rows with locked cells taken out', undefined, (sheet) => sheet.getRange('5:5').delete('Up')],
  ['single cells put in', undefined, (sheet) => sheet.getRange('B1').insert('Down')],
  [
    'a rule for typing',
    undefined,
    (sheet) =>
      sheet.getRange('B1').dataValidation.set({ rule: { list: { inCellDropDown: true, source: 'a' } } }),
  ],
  ['rules for typing cleared', undefined, (sheet) => sheet.getRange('B1').dataValidation.clear()],
  ['locking', undefined, (sheet) => sheet.getRange('B1').format.protection.set({ locked: true })],
  ['merging', undefined, (sheet) => sheet.getRange('B1:B2').merge()],
  ['a table', undefined, (sheet) => sheet.tables.add('B1:B2', true)],
  ['a locked cell written', undefined, (sheet) => sheet.getRange('A1').set({ values: [[1]] })],
  ['a locked cell among others cleared', undefined, (sheet) => sheet.getRange('B1:B3').clear('Contents')],
  ['a whole column cleared', undefined, (sheet) => sheet.getRange('B:B').clear('Contents')],
];

const everything: Excel.WorksheetProtectionOptions = Object.fromEntries(
  deeds.flatMap(([, option]) => (option ? [[option, true]] : [])),
);

/** A sheet where B1, B3, row 8 and column H are unlocked, and B5 has a comment. */
async function protectedHost(options: Excel.WorksheetProtectionOptions) {
  const host = openHost();
  await onSheet(async (sheet, context) => {
    sheet.comments.add('B5', 'Why?');
    for (const address of ['B1', 'B3', '8:8', 'H:H'])
      sheet.getRange(address).format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  }, host);
  return host;
}

describe('a protected sheet', () => {
  it.each(deeds)('refuses %s', async (_, option, deed) => {
    const others = { ...everything, ...(option && { [option]: false }) };
    expect(await refusalOf(deed, await protectedHost(others))).toBe('AccessDenied');
  });

  const allowed = deeds.filter(([, option]) => option !== undefined);
  it.each(allowed)('allows %s by %s alone', async (_, option, deed) => {
    expect(await refusalOf(deed, await protectedHost(option ? { [option]: true } : {}))).toBeUndefined();
  });

  it('keeps what stands in a locked cell, and takes changes of unlocked ones', async () => {
    const host = await protectedHost({});
    expect(await refusalOf((sheet) => sheet.getRange('B1:B3').clear('Contents'), host)).toBe('AccessDenied');
    expect(await refusalOf((sheet) => sheet.getRange('B1').clear('Contents'), host)).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.getRange('H8').set({ values: [[1]] }), host)).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.getRange('H:H').clear('Contents'), host)).toBeUndefined();
  });

  it('locks again what is locked after it was unlocked', async () => {
    const host = openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C3').format.protection.locked = false;
      sheet.getRange('B2').format.protection.locked = true;
      sheet.protection.protect();
      await context.sync();
    }, host);
    const write = (address: string) => refusalOf((sheet) => sheet.getRange(address).clear('Contents'), host);
    expect(await write('A1:C1')).toBeUndefined();
    expect(await write('A1:B2')).toBe('AccessDenied');
  });

  it('tells all its options', async () => {
    const host = await protectedHost({ allowFormatCells: true });
    const options = await onSheet(async (sheet, context) => {
      sheet.protection.load('options');
      await context.sync();
      return sheet.protection.options;
    }, host);
    expect(options).toMatchObject({ allowFormatCells: true, allowSort: false, selectionMode: 'Normal' });
  });
});

describe('a protected workbook', () => {
  it.each<[string, Deed]>([
    ['a new sheet', (_, { workbook }) => workbook.worksheets.add('New')],
    ['another name', (sheet) => sheet.set({ name: 'New' })],
    ['a sheet gone', (_, { workbook }) => workbook.worksheets.getItem('Other').delete()],
    ['a hidden sheet', (sheet) => sheet.set({ visibility: 'Hidden' })],
    ['another order', (sheet) => sheet.set({ position: 1 })],
    ['being protected again', (_, { workbook }) => workbook.protection.protect()],
    ['the wrong password', (_, { workbook }) => workbook.protection.unprotect('guess')],
  ])('refuses %s', async (what, deed) => {
    const host = openHost();
    host.book.addSheet('Other');
    await refusalOf((_, { workbook }) => workbook.protection.protect('secret'), host);
    const code = what === 'being protected again' ? 'InvalidOperation' : 'AccessDenied';
    expect(await refusalOf(deed, host)).toBe(code);
    expect(
      await refusalOf((_, { workbook }) => workbook.protection.unprotect('secret'), host),
    ).toBeUndefined();
    expect(await refusalOf((sheet) => sheet.set({ name: 'New' }), host)).toBeUndefined();
  });
});
