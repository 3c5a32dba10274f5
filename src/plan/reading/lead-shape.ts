import { bareWord, isAcronym, leadWord, titleStarts } from './lead-words.ts';

/** What a run of words names. `name` is a single given name or surname, which may be anybody. */
export type LeadShape = 'person' | 'name' | 'role' | 'organisation' | 'group' | 'email' | 'other';

export interface ShapedWords {
  readonly shape: LeadShape;
  readonly words: readonly string[];
  readonly title: string;
}

/** How many of the first words are a title: "Cllr", "The Very Rev. Dr.". */
export function titleLength(words: readonly string[]): number {
  let length = 0;
  let found = false;
  for (const word of words) {
    const bare = bareWord(word);
    if (leadWord(word) === 'title') found = true;
    else if (found || !titleStarts.has(bare)) break;
    length++;
  }
  return found ? length : 0;
}

const ofAndFor = new Set(['of', 'for']);
const groupHeads = new Set(['all', 'everyone']);

/** The last word that tells what a run of words is; words after "of" or "for" only say what it is about. */
function shapeOfHead(words: readonly string[]): LeadShape | null {
  const stop = words.findIndex((word, index) => index > 0 && ofAndFor.has(bareWord(word)));
  const head = stop > 0 ? words.slice(0, stop) : words;
  if (groupHeads.has(bareWord(words[0] ?? ''))) return 'group';
  for (let at = head.length - 1; at >= 0; at--) {
    const kind = leadWord(head[at] ?? '');
    if (kind === 'role' || kind === 'organisation' || kind === 'group') return kind;
  }
  return null;
}

/** What a run of words between two signs names. */
export function leadShape(words: readonly string[]): ShapedWords {
  if (words.length === 1 && words[0]?.includes('@')) return { shape: 'email', words, title: '' };
  const length = titleLength(words);
  const title = words.slice(0, length).join(' ');
  const rest = words.slice(length);
  const kinds = rest.map(leadWord);
  const names = kinds.every(
    (kind, at) => kind === 'name' || kind === 'particle' || (kind === 'title' && at > 0),
  );
  if (length > 0 && rest.length > 0 && names) return { shape: 'person', words: rest, title };
  // Two unknown words in capitals may be two acronyms or a shouted name.
  if (words.length > 1 && words.every(isAcronym)) return { shape: 'other', words, title: '' };
  const head = shapeOfHead(words);
  if (head) return { shape: head, words, title: '' };
  if (kinds.includes('topic')) {
    // "Public Health" is a part of an organisation.
    return { shape: 'organisation', words, title: '' };
  }
  if (names && rest.length > 1) return { shape: 'person', words: rest, title: '' };
  if (names && rest.length === 1) return { shape: 'name', words: rest, title: '' };
  return { shape: 'other', words, title: '' };
}
