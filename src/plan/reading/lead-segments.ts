/** What stands before a segment of a lead's text. `tight` signs have no space on either side. */
type LeadSign =
  | 'start'
  | 'line'
  | 'slash'
  | 'tight-slash'
  | 'and'
  | 'comma'
  | 'stop'
  | 'dash'
  | 'colon'
  | 'bracket'
  | 'via';

export interface LeadSegment {
  readonly sign: LeadSign;
  readonly words: readonly string[];
  /** How "and" before the segment is written: "&", "+". */
  readonly joint?: string;
}

const titlesWithStop = /^(?:cllr|dr|prof|rev|revd|mr|mrs|ms|hon|rt|ven|fr|st|ald|jr|snr|dep|asst|dir)\.$/i;
const initial = /^(?:\p{L}\.)+$/u;
const dashes = /^[-\u2010-\u2015\u2212]+$/;
const slashInside = /^(.+?)\/(.*)$/;

/** Tags, odd spaces and look-alike signs as plain text; list tags and breaks as new lines. */
function plain(text: string): string {
  return text
    .replace(/<(?:br|\/p|\/li|\/div|\/tr)[^<>]{0,100}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(
      /\b(?:supported|assisted) by\b|\b(?:together|along|jointly) with\b|\bwith support from\b/gi,
      ' and ',
    )
    .replace(/[\u00a0\u2000-\u200b\u202f\u3000\ufeff]/g, ' ');
}

class Segments {
  readonly list: LeadSegment[] = [];
  private words: string[] = [];
  private sign: LeadSign = 'start';
  private joint: string | undefined;

  push(word: string): void {
    if (word !== '') this.words.push(word);
  }

  /** Ends the segment; what follows stands behind `sign`. A stronger sign is not lost to a weaker one next to it. */
  cut(sign: LeadSign, joint?: string): void {
    if (this.words.length > 0) {
      this.list.push({
        sign: this.sign,
        words: this.words,
        ...(this.joint !== undefined && { joint: this.joint }),
      });
      this.words = [];
      this.sign = sign;
      this.joint = joint;
    } else if (this.list.length === 0 ? sign === 'bracket' : sign !== 'comma') {
      this.sign = this.list.length === 0 ? 'start' : sign;
    }
  }
}

function readWord(segments: Segments, word: string): void {
  const lower = word.toLowerCase();
  const slash = slashInside.exec(word);
  if (lower === 'and' || word === '&' || word === '+' || lower === 'with') segments.cut('and', word);
  else if (lower === 'via') segments.cut('via');
  else if (dashes.test(word)) segments.cut('dash');
  else if (word === '/' || word === '\\') segments.cut('slash');
  else if (word.includes('@')) {
    segments.cut('comma');
    segments.push(word.replace(/^[<(]+|[>),.;]+$/g, ''));
    segments.cut('comma');
  } else if (slash?.[1] !== undefined && !/^(?:c|o|n)$/i.test(slash[1])) {
    readWord(segments, slash[1]);
    segments.cut(slash[2] === '' ? 'slash' : 'tight-slash');
    readWord(segments, slash[2] ?? '');
  } else if (word.startsWith('/')) {
    segments.cut('slash');
    readWord(segments, word.slice(1));
  } else if (word.startsWith('(') || word.startsWith('[')) {
    segments.cut('bracket');
    readWord(segments, word.slice(1));
  } else readEnd(segments, word);
}

const signAtEnd = new Map<string, LeadSign>([
  [')', 'stop'],
  [']', 'stop'],
  [',', 'comma'],
  [':', 'colon'],
  ['.', 'stop'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
]);

/** A word with the sign that stands right after it, or a dash right before it. */
function readEnd(segments: Segments, word: string): void {
  const sign = signAtEnd.get(word.slice(-1));
  const isAbbreviation = titlesWithStop.test(word) || initial.test(word);
  if (sign && !isAbbreviation) {
    readEnd(segments, word.slice(0, -1));
    segments.cut(sign);
  } else if (/^[-–—]./.test(word)) {
    segments.cut('dash');
    segments.push(word.slice(1));
  } else segments.push(word);
}

/** Cuts a lead's text at every sign that may stand between people, roles and organisations. */
export function leadSegments(text: string): LeadSegment[] {
  const segments = new Segments();
  for (const line of plain(text).split(/[\n\r;|•]+/)) {
    segments.cut('line');
    // One level of brackets inside a word, and commas without a space, are written apart first.
    const spaced = line
      .replace(/,(?=\S)/g, ', ')
      .replace(/(?<=\S)\(/g, ' (')
      .replace(/\)(?=\w)/g, ') ');
    for (const word of spaced.split(/\s+/)) if (word !== '') readWord(segments, word);
  }
  segments.cut('stop');
  return segments.list;
}
