import type { Indicator } from '../../../plan/plan.ts';

/** The name of an indicator and what is said about it. */
export interface NamedIndicator {
  readonly name: string;
  readonly definition: string | null;
}

const explains =
  /\s(?=(?:This|The) (?:indicator|measure|is|source|figure|number of people recorded)\b|This quantifies\b|Source:|Definition:)/;

/**
 * Parts the name of an indicator from the sentences that explain it.
 *
 * @example nameIndicator('Rate for people aged 65+ This indicator counts those diagnosed.').name // -> 'Rate for people aged 65+'
 */
export function nameIndicator(text: string): NamedIndicator {
  const flat = text.replaceAll('\n', ' ');
  const explained = explains.exec(flat)?.index ?? flat.length;
  const sentence = sentenceEnd(flat);
  const cut = Math.min(explained, sentence);
  const name = flat
    .slice(0, cut)
    .trim()
    .replace(/[.;:]$/, '');
  const definition = flat.slice(cut).trim();
  return { name, definition: definition === '' ? null : definition };
}

/** Where the first sentence ends, past its full stop; abbreviations end none. */
function sentenceEnd(text: string): number {
  for (const match of text.matchAll(/[.;](?=\s+\p{Lu})/gu)) {
    const before = text.slice(Math.max(0, match.index - 5), match.index);
    if (match.index >= 12 && !/(?:\b(?:e\.g|i\.e|no|vs|approx|st|dr)|\b\p{L})$/iu.test(before))
      return match.index + 1;
  }
  return text.length;
}

/** The unit that an indicator's words and figures speak of; `null` where they do not say. */
export function unitOf(text: string, isPercent: boolean): string | null {
  if (isPercent || /^%|\bpercent(?:age)?\b|\bproportion\b|\bper cent\b/i.test(text)) return 'percent';
  const rate = /\bper (\d[\d,]*)\b/i.exec(text);
  if (rate) return `rate per ${rate[1]}`;
  if (/\bweekly hours\b|\bhours (?:a|per) week\b/i.test(text)) return 'hours per week';
  if (/^(?:the )?(?:total )?(?:number|count|no\.?) of\b/i.test(text)) return 'count';
  if (/\b(?:score|index|health status|EQ-5D)\b/i.test(text)) return 'index';
  if (
    /\b(?:days|weeks|months|years|hours|minutes)\b/i.test(text) &&
    /\b(?:average|mean|median|length)\b/i.test(text)
  )
    return /\b(days|weeks|months|years|hours|minutes)\b/i.exec(text)?.[1]?.toLowerCase() ?? null;
  return null;
}

const worse =
  /\b(?:is low|low score|dissatisf|mortality|deaths?|admissions?|smok\w*|obes\w*|overweight|excess weight|isolat\w*|lonel\w*|falls|injur\w*|abuse|crime|offend\w*|re-?offend\w*|unemploy\w*|NEET|homeless\w*|poverty|depriv\w*|suicide|self-?harm|inequalit\w*|gap|delayed|waiting|prevalence|conceptions?|teenage pregnan\w*|drinking|alcohol-related|hypertens\w*|late diagnos\w*|sickness|absence|exclusion\w*|inactiv\w*)\b/i;
const better =
  /\b(?:volunteer\w*|employ\w*|satisf\w*|wellbeing|uptake|coverage|vaccinat\w*|immunis\w*|screen\w*|diagnos\w* rate|review\w*|quit\w*|breastfe\w*|attain\w*|readiness|physically active|activity|independen\w*|support\w*|complet\w*|recover\w*|members?|enterprises?|health checks?|life expectancy|settled|access\w*|participat\w*|engage\w*)\b/i;

/** Which way an indicator should move, and what says so. */
export interface PolarityReading {
  readonly polarity: NonNullable<Indicator['polarity']> | null;
  readonly because: 'figures' | 'words' | null;
}

/** The polarity of an indicator: the way from baseline to target, else its words. */
export function polarityOf(name: string, baseline: number | null, target: number | null): PolarityReading {
  if (baseline !== null && target !== null && baseline !== target)
    return { polarity: target > baseline ? 'higher' : 'lower', because: 'figures' };
  if (worse.test(name)) return { polarity: 'lower', because: 'words' };
  if (better.test(name)) return { polarity: 'higher', because: 'words' };
  return { polarity: null, because: null };
}

/** Reads a printed polarity: "High is good", "lower", "↓". */
export function readPolarity(text: string): Indicator['polarity'] {
  if (/within|range|maintain/i.test(text)) return 'within range';
  if (/low|decreas|reduc|down|↓|▼|smaller/i.test(text)) return 'lower';
  if (/high|increas|up|↑|▲|bigger/i.test(text)) return 'higher';
  return /none|n\/?a|neutral/i.test(text) ? 'none' : null;
}
