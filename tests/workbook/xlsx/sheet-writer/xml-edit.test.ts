import { describe, expect, it } from 'vitest';
import { XmlPartError } from '../../../../src/workbook/xlsx/sheet-writer/errors.ts';
import { XmlEdit } from '../../../../src/workbook/xlsx/sheet-writer/xml-edit.ts';

describe('XmlEdit', () => {
  it('changes only what is edited', () => {
    const edit = new XmlEdit('<a  x = "1"><b/><c>d</c></a>', 'a.xml');
    const [b, c] = edit.root.children;
    if (b === undefined || c === undefined) throw new Error('the elements are missing');
    edit.setAttribute(edit.root, 'x', '2');
    edit.setAttribute(b, 'y', '"');
    edit.append(b, '<e/>');
    edit.append(c, '<f/>');
    edit.insertBefore(['c'], '<g/>');
    edit.insertBefore(['missing'], '<h/>');
    expect(edit.toString()).toBe('<a  x = "2"><b y="&quot;"><e/></b><g/><c>d<f/></c><h/></a>');
  });

  it('reads attributes by their names without prefix, and not inside the values of others', () => {
    const edit = new XmlEdit('<a note=" id=\'1\'" r:id="2&amp;3" uid="4"/>', 'a.xml');
    expect(edit.attribute(edit.root, 'id')).toBe('2&3');
    expect(edit.attribute(edit.root, 'gone')).toBeUndefined();
  });

  it('replaces what an element holds', () => {
    const edit = new XmlEdit('<a>1</a>', 'a.xml');
    edit.replaceContent(edit.root, '2');
    expect(edit.toString()).toBe('<a>2</a>');
  });

  it('knows the prefix of a namespace', () => {
    const edit = new XmlEdit('<a xmlns="u" xmlns:q="urn:q"/>', 'a.xml');
    expect(edit.declaredPrefix('urn:q')).toBe('q');
    expect(edit.declaredPrefix('urn:z')).toBeUndefined();
  });

  it('names the part that is not well-formed', () => {
    expect(() => new XmlEdit('<a>', 'xl/styles.xml')).toThrow(XmlPartError);
    expect(() => new XmlEdit('<a>', 'xl/styles.xml')).toThrow('"xl/styles.xml"');
  });
});
