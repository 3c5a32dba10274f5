const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a page says, a line for each block and row, cells apart by bars: for people to read, and to be compared. */
export function pageText(html: string): string {
  return html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<head>([\s\S]*?)<\/head>/, (_, head: string) => head.replaceAll(/<meta[^>]*>/g, ''))
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, '(picture)')
    .replaceAll(/\n/g, ' ')
    .replaceAll(/<(h[1-6])[^>]*>/g, (_, tag: string) => `\n\n${'#'.repeat(Number(tag.slice(1)))} `)
    .replaceAll(/<li>/g, '\n- ')
    .replaceAll(/<\/(?:th|td)>(?!<\/tr>)/g, ' | ')
    .replaceAll(/<\/dt>/g, ': ')
    .replaceAll(/<(?:p|tr|div|section|figcaption|caption|figure|dl|footer|title)\b[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');
}
