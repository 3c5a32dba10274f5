import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/grid/cell.ts';
import type { ContractHost, OpenWorkbook } from './open-workbook.ts';
import { actionsSheet, cellsOf, comparable, setCell } from './plan-source.ts';

const contents: readonly (readonly [string, Cell])[] = [
  ['a number', 1],
  ['a text that looks like a number', '1'],
  ['a long number', 123456789012345],
  ['a number with all its digits', 0.1 + 0.2],
  ['a tiny number', 5e-324],
  ['a huge number', 1.7976931348623157e308],
  ['a negative number', -273.15],
  ['true', true],
  ['false', false],
  ['a text that looks like a boolean', 'TRUE'],
  ['the empty text', ''],
  ['a blank', null],
  ['a space', ' '],
  ['spaces around', '  two  '],
  ['an error', { error: '#N/A' }],
  ['another error', { error: '#DIV/0!' }],
  ['a text that looks like an error', '#REF!'],
  ['a text that would be a formula', '=cmd|"/C calc"!A0'],
  ['a telephone number', '+44 20 7946 0000'],
  ['a text with a leading minus', '-1+1'],
  ['a text with a leading at sign', '@SUM(1)'],
  ['a leading apostrophe', "'quoted"],
  ['a date as people write it', '2/3'],
  ['line breaks and tabs', 'one\ntwo\r\nthree\tfour'],
  ['markup', '<b>R&D</b> "quoted" ]]>'],
  ['an emoji', 'family 👨‍👩‍👧 done ✅'],
  ['right-to-left marks', '\u200fשלום\u200e and \u202eback\u202c'],
  ['control characters', 'bell \u0007 null \u0000 unit \u001f delete \u007f'],
  ['text that looks like an escape', '_x0041_ and _x005F_'],
  ['a non-character', 'end \uffff'],
  ['a prototype name', '__proto__'],
  ['the longest text', 'x'.repeat(32_767)],
  ['a formula with a number', { formula: 'SUM(A1:A2)*2', value: 12.5 }],
  ['a formula with a text', { formula: '"a"&"<b>"', value: 'a<b>' }],
  ['a formula with the empty text', { formula: 'IF(TRUE,"")', value: '' }],
  ['a formula with a boolean', { formula: '1=1', value: true }],
  ['a formula with an error', { formula: '1/0', value: { error: '#DIV/0!' } }],
  ['a formula never calculated', { formula: 'A1', value: null }],
  ['one of our functions', { formula: 'HWB.RAG(A1,B1,"HWB.RAG(")', value: 'G' }],
  ['our functions in others', { formula: 'IF(A1>0,HWB.RAGTEXT(HWB.RAG(A1,2)),"")', value: 'Green' }],
];

const halfCharacter = 'half \ud83d here';

export function cellContract(open: OpenWorkbook, host: ContractHost): void {
  describe('what is written is read back', () => {
    it.each(contents)('%s', async (_, content) => {
      const workbook = await open({ sheets: [{ name: 'Actions', rows: [['x']] }] });
      const change = setCell('A1', 'x', content);
      expect(await workbook.apply([change])).toMatchObject({ applied: [change], refused: [] });
      expect(comparable(await cellsOf(workbook, 'A1'), host)).toEqual(comparable([[content]], host));
    });

    it(
      host.refusesHalfCharacters ? 'or refused, as half of a surrogate pair is' : 'half of a surrogate pair',
      async () => {
        const workbook = await open({ sheets: [{ name: 'Actions', rows: [['x']] }] });
        const { refused } = await workbook.apply([setCell('A1', 'x', halfCharacter)]);
        expect(refused.map(({ reason }) => reason)).toEqual(
          host.refusesHalfCharacters ? ['not-supported'] : [],
        );
        expect(await cellsOf(workbook, 'A1')).toEqual([[host.refusesHalfCharacters ? 'x' : halfCharacter]]);
      },
    );

    it('when the workbook held it from the start', async () => {
      const cells = contents.map(([, cell]) => cell);
      const rows = (host.refusesHalfCharacters ? cells : [...cells, halfCharacter]).map((cell) => [cell]);
      const workbook = await open({ sheets: [{ name: 'Actions', rows }] });
      const found = await cellsOf(workbook, `A1:A${rows.length}`);
      expect(comparable(found, host)).toEqual(comparable(rows, host));
    });

    it('when a blank place beyond the cells is filled', async () => {
      const workbook = await open({ sheets: [actionsSheet] });
      const changes = [setCell('F2', null, 'right'), setCell('B9', null, 9), setCell('A9', null, 'A')];
      expect((await workbook.apply(changes)).refused).toEqual([]);
      expect(await cellsOf(workbook, 'F2')).toEqual([['right']]);
      expect(await cellsOf(workbook, 'A9:C9')).toEqual([['A', 9, null]]);
      expect((await cellsOf(workbook, 'A4:D6')).flat()).toEqual(actionsSheet.rows.slice(3).flat());
    });

    it('in the last cell of a sheet', async () => {
      const workbook = await open({ sheets: [{ name: 'Actions', rows: [['x']] }] });
      expect((await workbook.apply([setCell('XFD7', null, 'far')])).refused).toEqual([]);
      expect(await cellsOf(workbook, 'XFD7')).toEqual([['far']]);
    });

    it('with a number format, which is kept when the next change names none', async () => {
      const workbook = await open({ sheets: [{ name: 'Actions', rows: [['x', 'y']] }] });
      await workbook.apply([{ ...setCell('A1', 'x', 42826), numberFormat: 'dd/mm/yyyy' }]);
      await workbook.apply([setCell('A1', 42826, 42827)]);
      const grid = (await workbook.read()).sheets[0]?.grid;
      expect(grid?.numberFormat(0, 0)).toBe('dd/mm/yyyy');
      expect(grid?.numberFormat(0, 1)).toBe('General');
      expect(grid?.rows[0]).toEqual([42827, 'y']);
    });

    it('when a later change of the same call replaces what an earlier one wrote', async () => {
      const workbook = await open({ sheets: [{ name: 'Actions', rows: [['x']] }] });
      const { refused } = await workbook.apply([setCell('A1', 'x', 'y'), setCell('A1', 'y', 'z')]);
      expect(refused).toEqual([]);
      expect(await cellsOf(workbook, 'A1')).toEqual([['z']]);
    });
  });
}
