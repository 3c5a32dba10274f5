import {
  frameworkNames,
  isOutcomeCode,
  type OutcomeFramework,
  plainOutcomeCode,
} from './outcome-frameworks.ts';

interface OutcomeReference {
  readonly framework: OutcomeFramework;
  /** As the framework writes it; `null` where the text names the framework without a code. */
  readonly code: string | null;
}

export interface OutcomeCodes {
  readonly references: readonly OutcomeReference[];
  /** Whether the text says "as above": the codes of the row before hold as well. */
  readonly ditto: boolean;
  /** What stands where a code should and is none, each with its framework: "PHOF 9.99". */
  readonly unknown: readonly string[];
}

const longestText = 2_000;
const ditto = /\b(?:as above|ditto|see above|as previous)\b|^\s*["″”]\s*$/gi;
const marker = '\u0001';

/** The frameworks in the order they are named, each replaced in the text by a mark and its number. */
function markFrameworks(text: string): string {
  let marked = text;
  frameworkNames.forEach(([, name], index) => {
    marked = marked.replace(name, ` ${marker}${index} `);
  });
  return marked;
}

/** A code written without its framework, if only one kind of framework writes codes so. */
function frameworkOf(code: string): OutcomeFramework | null {
  if (isOutcomeCode('QOF', code) && /^[A-Z]+\d+$/.test(code)) return 'QOF';
  return null;
}

/**
 * Reads the codes of national outcomes frameworks: "ASCOF 1A, 1.D PHOF 1.16, 2.23".
 *
 * A framework's name holds for all codes after it, until the next name.
 *
 * @param text - As written; only the first 2,000 characters are read.
 * @example parseOutcomeCodes('ASCOF 1.D').references // -> [{ framework: 'ASCOF', code: '1D' }]
 */
export function parseOutcomeCodes(text: string): OutcomeCodes {
  const written = text.slice(0, longestText).replaceAll(marker, ' ');
  const isDitto = written.search(ditto) >= 0;
  const pieces = markFrameworks(written.replace(ditto, ' ')).split(/[\s,;/&()[\]:]+/);
  const references: OutcomeReference[] = [];
  const unknown: string[] = [];
  let current: OutcomeFramework | null = null;
  let hasCode = true;
  const close = (): void => {
    if (current !== null && !hasCode) references.push({ framework: current, code: null });
  };
  for (const piece of pieces) {
    if (piece.startsWith(marker)) {
      close();
      current = frameworkNames[Number(piece.slice(1))]?.[0] ?? null;
      hasCode = false;
      continue;
    }
    const code = piece.replace(/^[^\w]+|[^\w]+$/g, '');
    if (!/\d/.test(code)) continue;
    const framework: OutcomeFramework | null = current ?? frameworkOf(code);
    if (framework === null) continue;
    hasCode = true;
    const plain = plainOutcomeCode(framework, code);
    if (isOutcomeCode(framework, plain)) references.push({ framework, code: plain });
    else if (code.length <= 12) unknown.push(`${framework} ${code}`);
  }
  close();
  return { references, ditto: isDitto, unknown };
}
