import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/importing/document/document.ts';
import { OversizedDocumentError } from '../../../src/importing/errors.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';

function shown(blocks: readonly Block[]) {
  return blocks.map((block) =>
    block.kind === 'table'
      ? block.rows.map(({ cells }) => cells.map(({ text }) => text))
      : [block.kind, block.text, block.place],
  );
}

describe('reading a text', () => {
  it('tells headings, paragraphs, list items and rows apart, each with its line', () => {
    const { blocks, format } = readTextDocument(
      'plan.txt',
      '\uFEFF## Plan\n\nOne line\nand the next\n- a bullet\n• \tanother\n2) a number\n\nAction\tLead\nOpen\tAnn\n\n\tmore\t\nend\n',
    );
    expect(format).toBe('text');
    expect(shown(blocks)).toEqual([
      ['heading', 'Plan', 'line 1'],
      ['paragraph', 'One line\nand the next', 'line 3'],
      ['list-item', 'a bullet', 'line 5'],
      ['list-item', 'another', 'line 6'],
      ['list-item', '2) a number', 'line 7'],
      [
        ['Action', 'Lead'],
        ['Open', 'Ann'],
      ],
      [['', 'more', '']],
      ['paragraph', 'end', 'line 13'],
    ]);
  });

  it('keeps tags and look-alike letters as they are', () => {
    const { blocks } = readTextDocument('plan.txt', '<b>Γο</b>\t2/3\n--|--\n');
    expect(shown(blocks)).toEqual([[['<b>Γο</b>', '2/3']], ['paragraph', '--|--', 'line 2']]);
  });

  it('reads tables drawn with pipes, with and without outer pipes', () => {
    const { blocks } = readTextDocument(
      'plan.md',
      '|Action|Lead|\n|:--|--:|\n|Open a \\| b|Ann|\n\nAction | Lead\n--- | ---\nClose | Bo\n\nuse a | b here\n',
    );
    expect(shown(blocks)).toEqual([
      [
        ['Action', 'Lead'],
        ['Open a | b', 'Ann'],
      ],
      [
        ['Action', 'Lead'],
        ['Close', 'Bo'],
      ],
      ['paragraph', 'use a | b here', 'line 9'],
    ]);
  });

  it('reads tab-separated values with quoted cells', () => {
    const { blocks, format } = readTextDocument(
      'plan.TSV',
      'Action\tLead\r\n"Open\nthe ""hub"""\tAnn\r\n\r\n"half\tBo\n"a"b\t"tail',
    );
    expect(format).toBe('tsv');
    expect(shown(blocks)).toEqual([
      [
        ['Action', 'Lead'],
        ['Open\nthe "hub"', 'Ann'],
        ['"half', 'Bo'],
        ['"a"b', '"tail'],
      ],
    ]);
    const [table] = blocks;
    expect(table?.kind === 'table' && table.rows.map(({ place }) => place)).toEqual([
      'line 1',
      'line 2',
      'line 5',
      'line 6',
    ]);
    expect(readTextDocument('empty.tsv', '').blocks).toEqual([]);
  });

  it('refuses what is too large, in one sentence', () => {
    expect(() => readTextDocument('big.txt', 'x'.repeat(11), { maxCharacters: 10 })).toThrow(
      new OversizedDocumentError('big.txt', 'it has 11 characters and 10 is the limit'),
    );
    expect(() => readTextDocument('wide.txt', 'a\tb\tc', { maxCells: 2 })).toThrow(
      new OversizedDocumentError('wide.txt', 'it has 3 table cells and 2 is the limit'),
    );
  });
});
