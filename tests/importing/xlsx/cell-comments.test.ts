import { describe, expect, it } from 'vitest';
import { importDocuments } from '../../../src/importing/assemble/import-documents.ts';
import { cellComments } from '../../../src/importing/xlsx/cell-comments.ts';
import { PackageEdit } from '../../../src/workbook/xlsx/package-edit.ts';
import { makeXlsx, sheet } from './make-xlsx.ts';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const legacy =
  '<comments><authors><author>Lead</author></authors><commentList>' +
  '<comment ref="B2" authorId="0"><text><r><t>Lead:</t></r><r><t xml:space="preserve"> moved &amp; agreed</t></r></text></comment>' +
  '<comment ref="C2" authorId="0"><text><t>[Threaded comment] Your version shows this</t></text></comment>' +
  '<comment ref="D2" authorId="0"><text><t> </t></text></comment>' +
  '</commentList></comments>';
const threaded =
  '<ThreadedComments><threadedComment ref="C2" id="{1}"><text>Ask the board first</text></threadedComment></ThreadedComments>';

function commented(comments = legacy): Uint8Array {
  const rows = [
    ['Ref', 'Action', 'Lead', 'RAG'],
    ['HW-1', 'Open the walking route', 'Public Health', 'G'],
  ];
  const parts = new PackageEdit(makeXlsx([sheet('Actions', rows)]), 'plan.xlsx');
  parts.writePart('xl/comments1.xml', comments);
  parts.writePart('xl/threadedComments/threadedComment1.xml', threaded);
  parts.writePart(
    'xl/worksheets/_rels/sheet1.xml.rels',
    `<Relationships><Relationship Id="r1" Type="${types}/comments" Target="../comments1.xml"/>` +
      `<Relationship Id="r2" Type="${types}/threadedComment" Target="../threadedComments/threadedComment1.xml"/>` +
      `<Relationship Id="r3" Type="${types}/comments" Target="../missing.xml"/></Relationships>`,
  );
  return parts.toBytes();
}

describe('cellComments', () => {
  it('gives the words and the cell of each comment once', () => {
    const notes = cellComments(new PackageEdit(commented(), 'plan.xlsx'));
    expect(notes.map(({ source, text }) => [source, text])).toEqual([
      ['plan.xlsx, sheet Actions, B2', 'Lead: moved & agreed'],
      ['plan.xlsx, sheet Actions, C2', 'Ask the board first'],
    ]);
  });

  it('says what is wrong with comments that are no XML', () => {
    expect(() => cellComments(new PackageEdit(commented('<comments><'), 'plan.xlsx'))).toThrow(/comments1/);
  });

  it('puts them among the notes of an import', async () => {
    const { notes } = await importDocuments([{ name: 'plan.xlsx', bytes: commented() }]);
    expect(notes.find(({ text }) => text === 'Ask the board first')).toMatchObject({
      reading: 'A comment in the workbook, not part of the plan',
      table: null,
    });
  });
});
