/**
 * What a sentence calls an objective by its Ref: a bare number says nothing.
 *
 * @example objectiveName('C3') // -> 'C3'
 * @example objectiveName('10') // -> 'objective 10'
 */
export function objectiveName(ref: string): string {
  return /^\d[\d.]*$/.test(ref) ? `objective ${ref}` : ref;
}
