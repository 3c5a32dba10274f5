import type { Evidence } from '../../plan/plan.ts';
import type { ProseDraft } from './prose-draft.ts';
import type { ProseLine } from './prose-line.ts';
import type { Section } from './sections.ts';

/** Well below the longest text that a cell can hold: longer sections take several rows. */
const longestText = 30_000;

/** Adds what is left of a section as evidence under its heading: its paragraphs and bullets, a line each. */
export function placeEvidence(draft: ProseDraft, section: Section, lines: readonly ProseLine[]): void {
  const title = [section.title, ...section.subtitles].filter((text) => text !== null).join(' – ') || null;
  const kind = kindOf([title ?? '', ...lines.map(({ text }) => text)]);
  for (const text of pieces(lines)) {
    const rowIndex = draft.evidence.length;
    draft.evidence.push({ objective: null, kind, title, text, date: null, rowId: null });
    const line = { text: title ?? text, place: section.place };
    const place = { table: 'evidence', rowIndex, column: 'kind' } as const;
    draft.note(
      line,
      `Kept on the Evidence sheet as ${kind === 'achievement' ? 'an' : 'a'} ${kind}`,
      'likely',
      place,
    );
  }
}

/** A document that speaks of "case studies" in passing is none: the words count at the head. */
function kindOf([title = '', first = '']: readonly string[]): Evidence['kind'] {
  const head = `${title} ${first.slice(0, 80)}`;
  if (/\bcase stud(?:y|ies)\b/i.test(head)) return 'case study';
  return /\b(?:story|stories|in (?:her|his|their) own words)\b/i.test(head) ? 'story' : 'achievement';
}

function pieces(lines: readonly ProseLine[]): string[] {
  const found: string[] = [];
  let text = '';
  for (const line of lines) {
    for (const part of chunks(line.kind === 'list-item' ? `• ${line.text}` : line.text)) {
      if (text !== '' && text.length + part.length >= longestText) {
        found.push(text);
        text = '';
      }
      text += text === '' ? part : `\n${part}`;
    }
  }
  return text === '' ? found : [...found, text];
}

function chunks(text: string): string[] {
  const count = Math.ceil(text.length / longestText);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * longestText, (index + 1) * longestText),
  );
}
