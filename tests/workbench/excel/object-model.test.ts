import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, onSheet, openHost } from './on-sheet.ts';

afterEach(closeHosts);

describe('ranges', () => {
  it('hold formats, fills, fonts, alignments and borders', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:C3');
      range.numberFormat = 'dd/mm/yyyy' as unknown as string[][];
      range.format.fill.color = '#FF0000';
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Center';
      range.format.borders.getItem('EdgeBottom').color = '#00FF00';
      range.load(
        'numberFormat,format/wrapText,format/horizontalAlignment,format/fill/color,format/font/bold',
      );
      const wider = sheet.getRange('A1:C3').load('format/fill/color');
      await context.sync();
      return [range.numberFormat, range.format.toJSON(), wider.format.fill.color];
    });
    expect(found).toMatchObject([
      [
        ['dd/mm/yyyy', 'dd/mm/yyyy'],
        ['dd/mm/yyyy', 'dd/mm/yyyy'],
      ],
      { wrapText: true, horizontalAlignment: 'Center', fill: { color: '#FF0000' }, font: { bold: true } },
      '',
    ]);
  });

  it('show text as people see it', async () => {
    const text = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:D1');
      range.numberFormat = [['0.0%', 'dd/mm/yyyy', 'General', 'General']];
      range.values = [[0.256, 42_826, true, '#N/A']];
      range.load('text,valueTypes');
      await context.sync();
      return [range.text, range.valueTypes];
    });
    expect(text).toEqual([
      [['25.6%', '01/04/2017', 'TRUE', '#N/A']],
      [['Double', 'Double', 'Boolean', 'Error']],
    ]);
  });

  it('read what is put in as if it were typed', async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:H1');
      range.values = [['007', "'007", '2/3/2017', 'March 2017', '50%', 'true', '-1+1', '1,234']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, '007', 42_796, 42_795, 0.5, true, 0, 1234]]);
  });

  it('spill, and tell what they spill over', async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.getRange('A1').formulas = [['=SEQUENCE(3)*2']];
      const spill = sheet.getRange('A1').getSpillingToRange().load('address,values');
      const parent = sheet.getRange('A3').getSpillParent().load('address');
      const none = sheet.getRange('C1').getSpillingToRangeOrNullObject();
      await context.sync();
      return [spill.address, spill.values, parent.address, none.isNullObject];
    });
    expect(found).toEqual(['Sheet1!A1:A3', [[2], [4], [6]], 'Sheet1!A1', true]);
  });

  it('no longer show a spill whose formula is gone', async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [['=SEQUENCE(3)', '=SUM(A1:A3)']];
      await context.sync();
      sheet.getRange('A1').clear('Contents');
      const range = sheet.getRange('A1:B3').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      ['', 0],
      ['', ''],
      ['', ''],
    ]);
  });

  it('hide rows and columns, and lead to other ranges', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('B2:D5');
      sheet.getRange('2:3').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      const addresses = [
        range.getCell(1, 1),
        range.getLastCell(),
        range.getOffsetRange(1, 1),
        range.getResizedRange(1, -1),
        range.getIntersection('A1:C3'),
        range.getBoundingRect('F9'),
        range.getColumn(1),
        range.getLastRow(),
      ].map((one) => one.load('address'));
      const rows = sheet.getRange('B2:D3').load('rowHidden');
      const columns = sheet.getRange('B2:D5').load('columnHidden');
      const apart = range.getIntersectionOrNullObject('Z9');
      await context.sync();
      return [
        addresses.map(({ address }) => address.slice(7)),
        rows.rowHidden,
        columns.columnHidden,
        apart.isNullObject,
      ];
    });
    expect(found).toEqual([
      ['C3', 'D5', 'C3:E6', 'B2:C6', 'B2:C3', 'B2:F9', 'C2:C5', 'B5:D5'],
      true,
      null,
      true,
    ]);
  });

  it('move what stands below when cells are deleted or inserted', async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').values = [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ];
      sheet.getRange('A1').delete('Up');
      sheet.getRange('B2').insert('Down');
      const range = sheet.getRange('A1:B4').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [2, 'a'],
      [3, ''],
      ['', 'b'],
      ['', 'c'],
    ]);
  });
});

describe('tables', () => {
  const makeTable = (sheet: Excel.Worksheet) => {
    sheet.getRange('A1:B3').values = [
      ['Ref', 'Twice'],
      [1, ''],
      [2, ''],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Numbers';
    sheet.getRange('B2:B3').formulas = [['=[@Ref]*2'], ['=Numbers[@Ref]*2']];
    return table;
  };

  it('have columns, rows, a body and structured references', async () => {
    const found = await onSheet(async (sheet, context) => {
      makeTable(sheet);
      sheet.getRange('D1').formulas = [['=SUM(Numbers[Twice])']];
      await context.sync();
      const table = context.workbook.tables.getItem('numbers').load('name,showTotals,columns/items/name');
      const body = table.getDataBodyRange().load('values,address');
      const sum = sheet.getRange('D1').load('values');
      const rows = table.rows.load('count');
      await context.sync();
      return [table.name, table.columns.items.map(({ name }) => name), body.address, sum.values, rows.count];
    });
    expect(found).toEqual(['Numbers', ['Ref', 'Twice'], 'Sheet1!A2:B3', [[6]], 2]);
  });

  it('take in what is written right below them, and give it up again', async () => {
    const found = await onSheet(async (sheet, context) => {
      const table = makeTable(sheet);
      sheet.getRange('A4').values = [[3]];
      const grown = table.getRange().load('address');
      await context.sync();
      table.rows.getItemAt(0).delete();
      const shrunk = table.getRange().load('address,values');
      await context.sync();
      return [grown.address, shrunk.address, shrunk.values.map(([ref]) => ref)];
    });
    expect(found).toEqual(['Sheet1!A1:B4', 'Sheet1!A1:B3', ['Ref', 2, 3]]);
  });

  it('refuse names that look like cells, and names that are taken', async () => {
    const naming = (name: string) =>
      onSheet(async (sheet, context) => {
        makeTable(sheet);
        sheet.getRange('D1').values = [['x']];
        sheet.tables.add('D1:D2', true).name = name;
        await context.sync();
      });
    await expect(naming('T1')).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(naming('NUMBERS')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });
});

describe('what else a workbook holds', () => {
  it('names, settings, comments and custom XML', async () => {
    const found = await onSheet(async (sheet, context) => {
      const { workbook } = context;
      workbook.names.add('Start', sheet.getRange('B2'));
      workbook.settings.add('plan', { board: 'May' });
      const comment = workbook.comments.add(sheet.getRange('B2'), 'Why?');
      workbook.customXmlParts.add('<plan xmlns="urn:plan"><a/></plan>');
      const name = workbook.names.getItem('START').load('formula');
      const setting = workbook.settings.getItem('plan').load('value');
      const place = comment.getLocation().load('address');
      const part = workbook.customXmlParts.getByNamespace('urn:plan').getOnlyItem();
      const xml = part.getXml();
      const missing = workbook.names.getItemOrNullObject('None');
      await context.sync();
      return [name.formula, setting.value, place.address, xml.value, missing.isNullObject];
    });
    expect(found).toEqual([
      '=Sheet1!B2',
      { board: 'May' },
      'Sheet1!B2',
      '<plan xmlns="urn:plan"><a/></plan>',
      true,
    ]);
  });

  it('data validation, conditional formats, panes and sheets', async () => {
    const found = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: 'R,A,G' } };
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1="R"';
      format.custom.format.fill.color = '#FF0000';
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = '#00FF00';
      const other = context.workbook.worksheets.add('Other');
      other.visibility = 'VeryHidden';
      const cell = sheet.getRange('A3');
      cell.dataValidation.load('type,rule');
      const formats = cell.conditionalFormats.load('items/type,items/custom/rule/formula');
      const sheets = context.workbook.worksheets.load('items/name,items/visibility');
      await context.sync();
      return [
        cell.dataValidation.type,
        formats.items.map(({ custom }) => custom.rule.formula),
        sheets.items.map(({ name, visibility }) => [name, visibility]),
      ];
    });
    expect(found).toEqual([
      'List',
      ['=$A1="R"'],
      [
        ['Sheet1', 'Visible'],
        ['Other', 'VeryHidden'],
      ],
    ]);
  });

  it('protection, which keeps locked cells as they are', async () => {
    const host = openHost();
    await onSheet(async (sheet, context) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      sheet.getRange('B1').values = [['free']];
      await context.sync();
    }, host);
    const writing = onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [['locked']];
      await context.sync();
    }, host);
    await expect(writing).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('events of selection and activation', async () => {
    const host = openHost();
    const heard: string[] = [];
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      sheet.onSelectionChanged.add(() => Promise.resolve(void heard.push('selected')));
      other.onActivated.add(() => Promise.resolve(void heard.push('activated')));
      await context.sync();
      sheet.getRange('C3').select();
      other.activate();
      await context.sync();
    }, host);
    await expect.poll(() => heard).toEqual(['selected', 'activated']);
  });
});

describe('errors', () => {
  it('name what is not there, and the statement that asked for it', async () => {
    const asking = onSheet(async (_, context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: 'ItemNotFound' });
    const error = await asking.catch((reason) => reason);
    expect(error.debugInfo.statement).toContain('worksheets.getItem');
  });

  type Misuse = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
  it.each<[string, Misuse, string]>([
    [
      'an address that is none',
      (sheet) => sheet.getRange('not an address').load('values'),
      'InvalidArgument',
    ],
    [
      'values of another size',
      (sheet) => sheet.getRange('A1:B1').set({ values: [[1], [2]] }),
      'InvalidArgument',
    ],
    [
      'a place outside',
      (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
      'InvalidArgument',
    ],
    ['a member this host lacks', (sheet) => sheet.pivotTables.load('items/name'), 'ApiNotFound'],
    ['a name that is taken', (_, { workbook }) => workbook.worksheets.add('sheet1'), 'ItemAlreadyExists'],
    ['the last visible sheet deleted', (sheet) => sheet.delete(), 'InvalidOperation'],
  ])('%s', async (_, misuse, code) => {
    const batch = onSheet(async (sheet, context) => {
      misuse(sheet, context);
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code });
  });

  it('a value that was not loaded', async () => {
    const reading = onSheet((sheet) => Promise.resolve(sheet.getRange('A1').values));
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('a request above 5 MB', async () => {
    const text = 'x'.repeat(30_000);
    const writing = onSheet(async (sheet, context) => {
      for (let row = 0; row < 200; row++) sheet.getCell(row, 0).values = [[text]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });

  it('a person typing in a cell', async () => {
    const host = openHost();
    host.book.isEditing = true;
    const reading = onSheet(async (sheet, context) => {
      sheet.getRange('A1').load('values');
      await context.sync();
    }, host);
    await expect(reading).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});
