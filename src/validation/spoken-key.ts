/**
 * What a sentence calls a row by its key: two bare numbers say nothing, so they are told apart.
 *
 * @param kind - What the row is: "action", "indicator".
 * @example spokenKey('C3 B', 'action') // -> 'C3 B'
 * @example spokenKey('1 5', 'action') // -> 'action 5 of objective 1'
 */
export function spokenKey(rowKey: string, kind: string): string {
  const [, objective, ref] = /^(\d[\d.]{0,9}) (\d[\d.]{0,9})$/.exec(rowKey.trim()) ?? [];
  return objective === undefined ? rowKey : `${kind} ${ref} of objective ${objective}`;
}
