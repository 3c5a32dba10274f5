import { describe, expect, it } from 'vitest';
import { emptyStylesXml } from '../../../../src/workbook/xlsx/sheet-writer/empty-styles.ts';
import { StyleSheet } from '../../../../src/workbook/xlsx/sheet-writer/style-sheet.ts';
import { parseXml } from '../../../../src/workbook/xlsx/sheet-writer/xml-tree.ts';

const foreign = [
  '<x:styleSheet xmlns:x="urn:main"><x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="0.0&quot;m&quot;"/></x:numFmts>',
  '<x:fonts count="2"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font><x:font><x:b/></x:font></x:fonts>',
  '<x:fills count="2"><x:fill/><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders>',
  '<x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs><x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="170"/></x:cellXfs>',
  '<x:cellStyles count="1"><x:cellStyle/></x:cellStyles><x:extLst><x:ext/></x:extLst></x:styleSheet>',
].join('');

describe('StyleSheet', () => {
  it('adds styles at the end, so that no number in use changes its meaning', () => {
    const styles = new StyleSheet(foreign, 'styles.xml');
    expect(styles.cellFormat({ bold: true, numberFormat: 'd mmm yyyy' })).toBe(2);
    expect(styles.cellFormat({ numberFormat: '0.0"m"' })).toBe(3);
    const xml = styles.toString();
    expect(xml).toContain('<x:numFmt numFmtId="171" formatCode="d mmm yyyy"/></x:numFmts>');
    expect(xml).toContain('<x:numFmts count="2">');
    expect(xml).toContain('<x:font><x:b/><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>');
    expect(xml).toContain('<x:xf numFmtId="170"/><x:xf numFmtId="171" fontId="2"');
    expect(xml.replace(/<x:cellXfs.*?<\/x:cellXfs>/s, '')).toContain(
      '<x:cellStyles count="1"><x:cellStyle/></x:cellStyles>',
    );
  });

  it('puts a collection that was missing where the schema wants it', () => {
    const styles = new StyleSheet(foreign, 'styles.xml');
    expect(styles.highlight({ bold: true, italic: true, colour: 'ffffff', fill: '9B1C1C' })).toBe(0);
    expect(styles.highlight({ fill: 'E5E7EB' })).toBe(1);
    expect(styles.highlight({ bold: true, italic: true, colour: 'ffffff', fill: '9B1C1C' })).toBe(0);
    const names = parseXml(styles.toString())?.children.map(({ name }) => name);
    expect(names).toEqual([
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'extLst',
    ]);
    expect(styles.toString()).toContain('<x:b/><x:i/><x:color rgb="FFFFFFFF"/>');
  });

  it('gives equal styles one number, in this and in the next sheet', () => {
    const style = {
      fill: '1B4B5A',
      border: 'D1D5DB',
      size: 18,
      italic: true,
      wrap: true,
      vertical: 'centre',
      horizontal: 'right',
      locked: false,
    } as const;
    const first = new StyleSheet(emptyStylesXml('urn:main'), 'styles.xml');
    expect(first.cellFormat(style)).toBe(1);
    expect(first.cellFormat({ ...style })).toBe(1);
    const written = first.toString();
    const next = new StyleSheet(written, 'styles.xml');
    expect(next.cellFormat(style)).toBe(1);
    expect(next.toString()).toBe(written);
    expect(written).toContain(
      '<alignment horizontal="right" vertical="center" wrapText="1"/><protection locked="0"/>',
    );
  });

  it('takes the plain style for no style, and built-in formats by their numbers', () => {
    const styles = new StyleSheet(emptyStylesXml('urn:main'), 'styles.xml');
    expect(styles.cellFormat(undefined)).toBe(0);
    styles.cellFormat({ numberFormat: '@', locked: true, vertical: 'top', horizontal: 'centre' });
    expect(styles.toString()).toContain('numFmtId="49"');
    expect(styles.toString()).toContain(
      '<alignment horizontal="center" vertical="top"/><protection locked="1"/>',
    );
    expect(styles.toString()).not.toContain('<numFmts');
  });

  it('begins missing collections with the places that readers take as given', () => {
    const styles = new StyleSheet('<styleSheet/>', 'styles.xml');
    expect(styles.cellFormat({ fill: '1B4B5A', bold: true, border: 'D1D5DB' })).toBe(1);
    const xml = styles.toString();
    expect(xml).toContain('fontId="1" fillId="2" borderId="1"');
    expect(xml).not.toContain('xfId="0"');
    expect(xml).toContain('<fills count="3"><fill><patternFill patternType="none"/></fill>');
  });
});
