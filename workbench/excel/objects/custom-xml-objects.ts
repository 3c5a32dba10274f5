import { xmlNamespace } from '../../../src/workbook/xlsx/custom-xml-text.ts';
import type { ExcelBook } from '../book/excel-book.ts';
import { itemNotFound } from '../protocol/host-error.ts';
import { HostObject } from '../protocol/host-object.ts';
import { textArgument } from './arguments.ts';
import { xmlArgument } from './xml-argument.ts';

/** Data that an add-in keeps in the workbook's file: `Excel.CustomXmlPartCollection`. */
export function customXmlPartCollection(book: ExcelBook, namespace?: string): HostObject {
  const { xmlParts } = book;
  const here = () =>
    [...xmlParts].filter(([, xml]) => namespace === undefined || xmlNamespace(xml) === namespace);
  const object = (id: string) => {
    if (!xmlParts.has(id)) throw itemNotFound();
    return customXmlPartObject(book, id);
  };
  const only = () => {
    const [first, ...others] = here();
    if (!first || others.length > 0) throw itemNotFound();
    return object(first[0]);
  };
  return new HostObject('CustomXmlPartCollection', {
    items: () => here().map(([id]) => object(id)),
    call: {
      Add: (xml) => {
        // The file keeps the id: it must be one that no other part of it has.
        const id = `{${crypto.randomUUID().toUpperCase()}}`;
        xmlParts.set(id, xmlArgument(xml));
        return object(id);
      },
      GetByNamespace: (uri) => customXmlPartCollection(book, textArgument(uri, 'the namespace')),
      GetCount: () => here().length,
      GetItem: (id) => object(String(id)),
      GetOnlyItem: only,
    },
  });
}

function customXmlPartObject({ xmlParts }: ExcelBook, id: string): HostObject {
  return new HostObject('CustomXmlPart', {
    id,
    get: { Id: () => id, NamespaceUri: () => xmlNamespace(xmlParts.get(id) ?? '') },
    call: {
      Delete: () => {
        xmlParts.delete(id);
      },
      GetXml: () => xmlParts.get(id),
      SetXml: (xml) => {
        xmlParts.set(id, xmlArgument(xml));
      },
    },
  });
}
