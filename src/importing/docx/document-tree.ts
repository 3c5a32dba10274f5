/** A node of the tree that mammoth reads a Word document into: only what is used here. */
export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a paragraph: the name of its style, in English whatever Word's language. */
  readonly styleName?: string | null;
  /** Of a paragraph in a list. */
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string | number } | null;
  /** Of a table cell. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of a checkbox. */
  readonly checked?: boolean;
  /** Of a break: "line", "page" or "column". */
  readonly breakType?: string;
}

/** The text of a paragraph or run: line breaks as "\n", ticked boxes as "☒". */
function inlineText(node: DocxNode): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  if (node.type === 'checkbox') return node.checked ? '☒' : '☐';
  return (node.children ?? []).map(inlineText).join('');
}

/** Soft hyphens and zero-width marks only tell a printer where to break lines. */
export function paragraphText(node: DocxNode): string {
  return inlineText(node)
    .replaceAll(/[\u00AD\u200B\uFEFF]/g, '')
    .replaceAll('\u2011', '-')
    .trim();
}

/** Whether a paragraph is a bullet: numbered ones carry their number as text. */
export function isBullet({ numbering }: DocxNode): boolean {
  return numbering !== null && numbering !== undefined && !numbering.isOrdered;
}
