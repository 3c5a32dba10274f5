const frameworks: readonly (readonly [RegExp, string])[] = [
  [/\bpublic health outcomes? framework\b|\bPHOF\b/i, 'PHOF'],
  [/\badult social care outcomes? framework\b|\bASCOF\b/i, 'ASCOF'],
  [/\bNHS outcomes? framework\b|\bNHSOF\b/i, 'NHSOF'],
  [/\bCCG outcomes? (?:framework|indicator set)\b|\bCCG ?OIS\b/i, 'CCGOF'],
  [/\bqualit(?:y and|y) outcomes? framework\b|\bQOF\b/i, 'QOF'],
];

/**
 * The national frameworks a definition names, with the code where it gives one.
 *
 * @example nationalOutcomeOf('Also in the Public Health Outcomes Framework (2.23iii).') // -> 'PHOF 2.23iii'
 */
export function nationalOutcomeOf(definition: string): string | null {
  const found = frameworks.flatMap(([pattern, name]) => {
    const match = pattern.exec(definition);
    if (!match) return [];
    const after = definition.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const code = /^[^.;]*?\(([A-Z]{0,4}\d[\w.]{0,8})\)|^\s+(\d[\w.]*\w)/.exec(after);
    const given = code?.[1] ?? code?.[2];
    return [given === undefined ? name : `${name} ${given}`];
  });
  return found.length > 0 ? found.join('; ') : null;
}

const saidSource = /\bsource(?: for| of)?(?: this| the)?(?: indicator| data)?\s*(?:is|:)\s*(?:the\s+)?/i;

/** @example sourceOf('The source for this indicator is the State of the Sector Survey.') // -> 'State of the Sector Survey' */
export function sourceOf(definition: string): string | null {
  const match = saidSource.exec(definition);
  if (!match) return null;
  const rest = definition.slice(match.index + match[0].length);
  const end = rest.search(/[.;\n]/);
  const words = (end === -1 ? rest : rest.slice(0, end)).trim();
  return words === '' ? null : words;
}
