import { describe, expect, it } from 'vitest';
import { PackageEdit } from '../../../../src/workbook/xlsx/package-edit.ts';
import { addRelationship } from '../../../../src/workbook/xlsx/sheet-writer/package-entries.ts';
import {
  freePath,
  relatedPath,
  relationshipsPath,
  resolveTarget,
} from '../../../../src/workbook/xlsx/sheet-writer/part-paths.ts';

describe('resolveTarget', () => {
  it.each([
    ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
    ['xl/worksheets/sheet1.xml', '../tables/./table1.xml', 'xl/tables/table1.xml'],
    ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ])('resolves %s with %s', (source, target, path) => {
    expect(resolveTarget(source, target)).toBe(path);
  });
});

describe('relationships', () => {
  it('stand beside their part', () => {
    expect(relationshipsPath('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
    expect(relationshipsPath('workbook.xml')).toBe('_rels/workbook.xml.rels');
  });

  it('get an id that no other has, and a target from the folder of their source', () => {
    const parts = new PackageEdit(new Uint8Array(), 'test.xlsx');
    expect(addRelationship(parts, 'xl/worksheets/sheet1.xml', 'urn:a/table', 'xl/tables/table1.xml')).toBe(
      'rId1',
    );
    parts.writePart(
      'xl/_rels/workbook.xml.rels',
      '<r:Relationships><r:Relationship Id="rId2" Type="urn:x" Target="y"/></r:Relationships>',
    );
    expect(addRelationship(parts, 'xl/workbook.xml', 'urn:a/styles', 'other/styles.xml')).toBe('rId3');
    expect(parts.readPart('xl/_rels/workbook.xml.rels')).toContain(
      '<r:Relationship Id="rId3" Type="urn:a/styles" Target="../other/styles.xml"/>',
    );
    expect(relatedPath(parts, 'xl/worksheets/sheet1.xml', 'table')).toBe('xl/tables/table1.xml');
    expect(relatedPath(parts, 'xl/workbook.xml', 'styles')).toBe('other/styles.xml');
    expect(relatedPath(parts, 'xl/workbook.xml', 'theme')).toBeUndefined();
    expect(relatedPath(parts, 'xl/other.xml', 'theme')).toBeUndefined();
  });
});

describe('freePath', () => {
  it('passes over numbers in use', () => {
    const parts = new PackageEdit(new Uint8Array(), 'test.xlsx');
    parts.writePart('xl/tables/Table1.xml', '<a/>');
    expect(freePath(parts, 'xl/tables/', 'table')).toBe('xl/tables/table2.xml');
  });
});
