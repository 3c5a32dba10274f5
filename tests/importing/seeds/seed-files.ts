import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportedDocument } from '../../../src/importing/imported.ts';
import { recogniseDocument } from '../../../src/importing/recognise/recognise-document.ts';
import { readTextDocument } from '../../../src/importing/text/read-text-document.ts';

const folder = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

/** Whether the source documents stand beside the repository; they are not part of it. */
export const seedsPresent = existsSync(`${folder}cases.json`);

if (!seedsPresent)
  console.info(`The source documents are not at ${folder}: the tests that read them do not run.`);

export type SeedKey = 'C3' | 'B3' | 'EOY' | 'MED';

const prefixes: Readonly<Record<SeedKey, string>> = { C3: '000', B3: '001', EOY: '002', MED: '003' };

export function seedText(key: SeedKey): string {
  return readFileSync(folder + seedName(key), 'utf8');
}

export function seedName(key: SeedKey): string {
  return readdirSync(folder).find((name) => name.startsWith(prefixes[key])) ?? '';
}

const imported = new Map<SeedKey, ImportedDocument>();

/** A seed as imported, read once. */
export function importSeed(key: SeedKey): ImportedDocument {
  const known = imported.get(key);
  if (known) return known;
  const made = recogniseDocument(readTextDocument(seedName(key), seedText(key)));
  imported.set(key, made);
  return made;
}

export interface DateCase {
  readonly id: string;
  readonly seed_key: SeedKey | 'SLD';
  readonly ref: string;
  readonly raw: string;
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
  readonly interpretation: {
    readonly due: string | null;
    readonly due_of: string | null;
    readonly start: string | null;
  };
  readonly alternatives: readonly { readonly due?: string; readonly end?: string }[];
}

interface LeadCase {
  readonly seed: string;
  readonly refs: readonly string[];
  readonly raw: string;
  readonly confidence: 'certain' | 'likely' | 'ambiguous';
  readonly parties: readonly { readonly name: string; readonly org?: string }[];
}

interface IndicatorCase {
  readonly seed: string;
  readonly number: number;
  readonly name: string;
  readonly unit: string;
  readonly polarity: 'high' | 'low';
  readonly baseline: number;
  readonly baseline_period: { readonly raw: string | null };
  readonly baseline_column: string;
  readonly printed: Readonly<Record<string, number | string>>;
  readonly target: number | null;
  readonly target_column: string;
  readonly ambiguous: string | null;
}

interface Cases {
  readonly dates: readonly DateCase[];
  readonly leads: readonly LeadCase[];
  readonly indicators: readonly IndicatorCase[];
  readonly outcome_links: readonly {
    readonly raw: string;
    readonly cases: readonly string[];
    readonly interpretation: readonly number[];
  }[];
  readonly framework_refs: readonly {
    readonly seed: string;
    readonly row: string;
    readonly raw: string;
    readonly interpretation: unknown;
  }[];
  readonly eoy_rag: readonly { readonly row: string; readonly rag: string | null }[];
  readonly eoy_rag_printed: Readonly<Record<'G' | 'A' | 'R', number>>;
}

export function readCases(): Cases {
  return JSON.parse(readFileSync(`${folder}cases.json`, 'utf8')) as Cases;
}

export function keyOfSeed(seed: string): SeedKey | null {
  const found = (Object.keys(prefixes) as SeedKey[]).find((key) => seed.startsWith(prefixes[key]));
  return found ?? null;
}

/** A text with one kind of space, and none before the ending of an ordinal. */
export function flat(text: string | null): string {
  return (text ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\d) (st|nd|rd|th)\b/g, '$1$2')
    .trim();
}

/** The references a case is about: "17 Safeguarding; 19 end of life", "2-5", "A". */
export function refsOf(ref: string): readonly string[] {
  const range = /^(\d+)-(\d+)$/.exec(ref);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  }
  return ref
    .split(/[;,]/)
    .map((piece) => /^\s*(\d+|[A-P])\b/.exec(piece)?.[1])
    .filter((piece) => piece !== undefined);
}

/** Counts right and wrong answers, and prints them. */
export class Tally {
  readonly name: string;
  readonly wrong: string[] = [];
  right = 0;

  constructor(name: string) {
    this.name = name;
  }

  count(isRight: boolean, what: string): void {
    if (isRight) this.right += 1;
    else this.wrong.push(what);
  }

  print(): void {
    console.info(
      `${this.name}: ${this.right} of ${this.right + this.wrong.length} as a careful reader has them`,
    );
    for (const what of this.wrong) console.info(`  differs: ${what}`);
  }
}
