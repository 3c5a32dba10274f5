import { isStorableXml } from '../../../src/workbook/xlsx/custom-xml-text.ts';
import { invalidArgument } from '../protocol/host-error.ts';
import { textArgument } from './arguments.ts';

/** @throws HostError `InvalidArgument` where the value is no well-formed XML, or none that the file could hold. */
export function xmlArgument(value: unknown): string {
  const xml = textArgument(value, 'the XML');
  const hasLooseSign = /&(?!(?:[a-z]{2,8}|#\d{1,7}|#x[\da-f]{1,6});)/i.test(xml);
  if (!isStorableXml(xml) || hasLooseSign) throw invalidArgument('the XML is not well-formed');
  return xml;
}
