import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../src/importing/document/document.ts';
import { gridBlocks } from '../../src/importing/grid-blocks.ts';

/** Rows of a sheet drawn as text: "|" between cells. */
function sheet(...lines: string[]): SourceRow[] {
  return lines.map((line, index) => ({
    place: `row ${index + 1}`,
    cells: line === '' ? [] : line.split('|').map((text) => ({ text })),
  }));
}

function drawn(...lines: string[]): string[] {
  return gridBlocks(sheet(...lines)).map((block) =>
    block.kind === 'table'
      ? `table ${block.rows.map((row) => row.cells.map((cell) => cell.text).join('|')).join(' / ')}`
      : `${block.kind} ${block.text}`,
  );
}

describe('gridBlocks', () => {
  it('makes the titles above a table paragraphs', () => {
    expect(drawn('Warm homes plan', '', 'Action|Lead', 'Insulate|Head of Housing')).toEqual([
      'paragraph Warm homes plan',
      'table Action|Lead / Insulate|Head of Housing',
    ]);
  });

  it('takes a title that stands right on the table', () => {
    expect(drawn('Warm homes plan|', 'Action|Lead', 'Insulate|Head of Housing')[0]).toBe(
      'paragraph Warm homes plan',
    );
  });

  it('starts a new table at a header row after a blank row', () => {
    expect(drawn('Action|Lead', 'Insulate|Officer', '', 'Indicator|Baseline', 'Cold homes|412')).toEqual([
      'table Action|Lead / Insulate|Officer',
      'table Indicator|Baseline / Cold homes|412',
    ]);
  });

  it('goes on with the table after a blank row without a header row', () => {
    expect(drawn('Action|Lead', 'Insulate|Officer', '', 'Draught-proof|Officer')).toEqual([
      'table Action|Lead / Insulate|Officer / Draught-proof|Officer',
    ]);
  });

  it('keeps a group title between two runs of rows in its place', () => {
    expect(drawn('Action|Lead', 'Insulate|Officer', '', 'Theme 2', '', 'Walk|Officer')).toEqual([
      'table Action|Lead / Insulate|Officer / Theme 2| / Walk|Officer',
    ]);
  });

  it('parts tables that stand side by side', () => {
    expect(drawn('Action|Lead||Indicator|Target', 'Insulate|Officer||Cold homes|300')).toEqual([
      'table Action|Lead / Insulate|Officer',
      'table Indicator|Target / Cold homes|300',
    ]);
  });

  it('leaves a blank column within a table alone', () => {
    expect(drawn('Action||Lead', 'Insulate||Officer')).toEqual(['table Action||Lead / Insulate||Officer']);
  });

  it('counts the columns under a merged header as used', () => {
    const [block] = gridBlocks([
      { place: 'row 1', cells: [{ text: 'Action', columnSpan: 2 }, { text: '' }, { text: 'Lead' }] },
      { place: 'row 2', cells: [{ text: 'Insulate' }, { text: '' }, { text: 'Officer' }] },
    ]);
    expect(block?.kind === 'table' && block.rows[0]?.cells.length).toBe(3);
  });

  it('keeps lines below the last table as paragraphs', () => {
    expect(drawn('Action|Lead', 'Insulate|Officer', '', 'Source: housing survey').at(-1)).toBe(
      'paragraph Source: housing survey',
    );
  });

  it('gives a sheet without a table as paragraphs, and nothing for none', () => {
    expect(drawn('One', '', 'Two')).toEqual(['paragraph One', 'paragraph Two']);
    expect(drawn()).toEqual([]);
  });

  it('says where each row stood', () => {
    const [, table] = gridBlocks(sheet('Plan', '', 'Action|Lead', 'Insulate|Officer'));
    expect(table?.kind === 'table' && table.rows.map((row) => row.place)).toEqual(['row 3', 'row 4']);
  });
});
