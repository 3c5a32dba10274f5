import { describe, expect, it } from 'vitest';
import { readDocxDocument } from '../../../src/importing/docx/read-docx-document.ts';
import { DamagedDocumentError, OversizedDocumentError } from '../../../src/importing/errors.ts';
import { cell, listed, makeDocx, marginPart, paragraph, row, styled, table } from './make-docx.ts';

async function drawn(body: string, parts: Record<string, string> = {}): Promise<string[]> {
  const { blocks } = await readDocxDocument('plan.docx', makeDocx(body, parts));
  return blocks.map((block) =>
    block.kind === 'table'
      ? `table ${block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')).join(' / ')}`
      : `${block.kind} ${block.text}`,
  );
}

const vertical = (start: boolean) => `<w:vMerge${start ? ' w:val="restart"' : ''}/>`;

describe('readDocxDocument', () => {
  it('reads titles, headings, paragraphs and lists in order', async () => {
    const body =
      styled('T', 'Warm homes') +
      styled('H1', 'Aims') +
      paragraph('We act.') +
      listed(3, 'one') +
      listed(2, 'two');
    expect(await drawn(body)).toEqual([
      'heading Warm homes',
      'heading Aims',
      'paragraph We act.',
      'list-item one',
      'list-item 1. two',
    ]);
  });

  it('reads a table, a line a paragraph and a dot a bullet in its cells', async () => {
    const body = table(
      row(['Action', 'Lead']),
      row([cell(paragraph('Insulate') + listed(3, 'lofts') + listed(3, 'walls')), 'Officer']),
    );
    expect(await drawn(body)).toEqual(['table Action|Lead / Insulate\n• lofts\n• walls|Officer']);
  });

  it('writes out the letters that Word numbers actions with, across rows and restarts', async () => {
    const body = table(
      row([cell(listed(1, 'Insulate')), 'Officer']),
      row([cell(listed(1, 'Draught-proof') + listed(1, 'doors', 1) + listed(1, 'sashes', 1)), 'Officer']),
      row([cell(listed(4, 'Plant')), 'Officer']),
    );
    expect(await drawn(body)).toEqual([
      'table A. Insulate|Officer / B. Draught-proof\n(i) doors\n(ii) sashes|Officer / A. Plant|Officer',
    ]);
  });

  it('numbers paragraphs whose style is a list, with the outer number in the inner', async () => {
    const body = styled('Step', 'First') + listed(2, 'Part', 1) + styled('Step', 'Second');
    expect(await drawn(body)).toEqual(['list-item 1. First', 'list-item 1.1 Part', 'list-item 2. Second']);
  });

  it('keeps columns in line under cells merged across and down', async () => {
    const body = table(
      row([cell('Plan', '<w:gridSpan w:val="2"/>'), 'Due']),
      row([cell('Theme', vertical(true)), 'Walk', 'May']),
      row([cell('', vertical(false)), 'Run', 'June']),
      row(['Other', 'Swim', 'July']),
    );
    expect(await drawn(body)).toEqual([
      'table Plan||Due / Theme|Walk|May / Theme|Run|June / Other|Swim|July',
    ]);
    const { blocks } = await readDocxDocument('plan.docx', makeDocx(body));
    const [block] = blocks;
    expect(block?.kind === 'table' && block.rows[0]?.cells[0]).toEqual({ text: 'Plan', columnSpan: 2 });
    expect(block?.kind === 'table' && block.rows[3]?.place).toBe('table 1, row 4');
  });

  it('repeats a short text in the last column for the rows that share it, and leaves a long one once', async () => {
    const body = table(
      row(['Walk', cell('Shared', vertical(true))]),
      row(['Run', cell('', vertical(false))]),
    );
    expect(await drawn(body)).toEqual(['table Walk|Shared / Run|Shared']);
    const long = 'A long comment on the whole group. '.repeat(5).trim();
    expect(await drawn(body.replace('Shared', long))).toEqual([`table Walk|${long} / Run|`]);
  });

  it('moves a row that starts further right to its columns', async () => {
    const body = table(row(['Theme', 'Walk', 'May']), row(['Run', 'June'], '<w:gridBefore w:val="1"/>'));
    expect(await drawn(body)).toEqual(['table Theme|Walk|May / |Run|June']);
  });

  it('takes tracked changes as accepted', async () => {
    const body =
      '<w:p><w:r><w:t>Due </w:t></w:r><w:del><w:r><w:delText>May</w:delText></w:r></w:del><w:ins><w:r><w:t>June</w:t></w:r></w:ins></w:p>';
    expect(await drawn(body)).toEqual(['paragraph Due June']);
  });

  it('gives a table within a cell its own place when it has headers, else its text', async () => {
    const headed = table(row(['Action', 'Lead']), row(['Walk', 'Officer']));
    const plain = table(row(['a', 'b']), row(['c', 'd']));
    const body = table(row([cell(paragraph('Outer') + headed), cell(paragraph('Notes') + plain)]));
    expect(await drawn(body)).toEqual([
      'table Outer|Notes\na | b\nc | d',
      'table Action|Lead / Walk|Officer',
    ]);
  });

  it('keeps page headers, footnotes and comments once, without page numbers', async () => {
    const parts = {
      'word/header1.xml': marginPart(paragraph('Joint strategy 2030'), paragraph('Page 1 of 9')),
      'word/header2.xml': marginPart(paragraph('Joint strategy 2030')),
      'word/footnotes.xml': marginPart(paragraph('Survey &amp; census')),
      'word/comments.xml': marginPart(paragraph('Check this date')),
    };
    expect(await drawn(paragraph('Body'), parts)).toEqual([
      'paragraph Body',
      'paragraph Joint strategy 2030',
      'paragraph Survey & census',
      'paragraph Check this date',
    ]);
  });

  it('reads checkboxes, line breaks and hyphens that only printers need', async () => {
    const body =
      '<w:p><w:r><w:t>well&#xAD;being</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:tab/><w:t>x</w:t></w:r></w:p>';
    expect(await drawn(body)).toEqual(['paragraph wellbeing\nco-op\tx']);
  });

  it.each([
    ['broken markup', { 'word/document.xml': '<w:document><w:body>' }],
    ['a document type', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><w:document/>' }],
    ['no body', { 'word/document.xml': '<html/>' }],
    ['a broken page header', { 'word/header1.xml': '<w:hdr>' }],
  ])('refuses %s', async (_, parts) => {
    const bytes = makeDocx(paragraph('x'), parts);
    await expect(readDocxDocument('plan.docx', bytes)).rejects.toThrow(DamagedDocumentError);
  });

  it('refuses markup nested deeper than any document without running out of memory', async () => {
    const body = `${'<w:ins>'.repeat(60_000)}${'</w:ins>'.repeat(60_000)}`;
    await expect(readDocxDocument('deep.docx', makeDocx(body))).rejects.toThrow(DamagedDocumentError);
  });

  it('refuses more markup than a document holds', async () => {
    const bytes = makeDocx(paragraph('a long story '.repeat(1_000)));
    await expect(readDocxDocument('big.docx', bytes, { markupBytes: 10_000 })).rejects.toThrow(
      OversizedDocumentError,
    );
  });
});
