/**
 * The text of an XML part in any encoding that packages may use: UTF-8 or UTF-16, with or without byte order mark.
 *
 * The declaration of UTF-16 is rewritten, since the text will be stored as UTF-8.
 */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!littleEndian && !bigEndian) return new TextDecoder().decode(bytes);
  const text = new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
  return text.replace(/^(<\?xml[^>]{0,200}encoding=)(["'])[^"']{0,40}["']/, '$1$2UTF-8$2');
}
