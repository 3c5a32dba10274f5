const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as it stands in SVG and HTML, between tags and in quoted attributes.
 *
 * @example escapeXml('<b>"5 & 6"</b>') // -> '&lt;b&gt;&quot;5 &amp; 6&quot;&lt;/b&gt;'
 */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
