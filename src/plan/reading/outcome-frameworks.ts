/** The national outcomes frameworks of health and care in England that plans refer to. */
export type OutcomeFramework = 'ASCOF' | 'PHOF' | 'NHSOF' | 'CCGOF' | 'QOF';

/** How each framework is named in running text, longest names first. */
export const frameworkNames: readonly (readonly [OutcomeFramework, RegExp])[] = [
  ['ASCOF', /\b(?:ASCOF|adult social care outcomes? framework)\b/gi],
  ['PHOF', /\b(?:PHOF|public health outcomes? framework)\b/gi],
  ['CCGOF', /\b(?:CCG ?OF|CCG ?OIS|CCG outcomes? (?:framework|indicators? set))\b/gi],
  ['QOF', /\b(?:QOF|quality (?:and |& )?outcomes? framework)\b/gi],
  ['NHSOF', /\b(?:NHS ?OF|NHS outcomes? framework)\b/gi],
];

const roman = '(?:\\.?(?:i{1,3}|iv|vi{0,3}|ix|x))?';
const shapes: Readonly<Record<OutcomeFramework, RegExp>> = {
  ASCOF: /^([1-4])([A-J])(?:\(?[1-3][A-C]?\)?)?$/,
  PHOF: new RegExp(`^(?:([0-4])\\.(\\d{1,2})${roman}|[A-E]\\d{2}[a-z]?\\d?)$`, 'i'),
  NHSOF: new RegExp(`^[1-5](?:\\.\\d{1,2}|[a-d])${roman}$`, 'i'),
  CCGOF: /^[1-5]\.\d{1,2}$/,
  QOF: /^[A-Z]{2,5}\d{3}$/,
};

/** The last letter of each domain of ASCOF, and the last number of each domain of PHOF. */
const lastOfAscof = ['', 'J', 'G', 'E', 'B'];
const lastOfPhof = [2, 19, 24, 8, 16];

/**
 * Whether a code has the shape, and lies within the domains, of a framework's codes.
 *
 * @example isOutcomeCode('PHOF', '1.10') // -> true
 * @example isOutcomeCode('PHOF', '9.99') // -> false
 */
export function isOutcomeCode(framework: OutcomeFramework, code: string): boolean {
  const shape = shapes[framework].exec(code);
  if (!shape) return false;
  if (framework === 'ASCOF') return (shape[2] ?? '') <= (lastOfAscof[Number(shape[1])] ?? '');
  if (framework === 'PHOF' && shape[1] !== undefined) {
    return Number(shape[2]) >= 1 && Number(shape[2]) <= (lastOfPhof[Number(shape[1])] ?? 0);
  }
  return true;
}

/** A code as its framework writes it: "1.d" of ASCOF is 1D; codes of PHOF are text, 1.10 is not 1.1. */
export function plainOutcomeCode(framework: OutcomeFramework, code: string): string {
  if (framework === 'ASCOF') return code.replace(/^(\d)\.(?=[A-Za-z])/, '$1').toUpperCase();
  return framework === 'QOF' ? code.toUpperCase() : code;
}
