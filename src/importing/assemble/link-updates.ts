import type { PlanMerger } from './plan-merger.ts';

/**
 * Links updates that name a piece of work by its title ("Small Grants") to the action of that name, where exactly one
 * action has two or more of the title's words in a row. Where several have them, a person must choose.
 *
 * @param source - What the notes give as their source.
 */
export function linkUpdates({ rows, notes }: PlanMerger, source: string): void {
  const keys = new Set(rows.actions.map(({ objective, ref }) => `${objective} ${ref}`));
  const texts = rows.actions.map(({ action, objective, ref }) => ({
    key: `${objective} ${ref}`,
    words: ` ${words(action)} `,
  }));
  const links = new Map<string, readonly string[]>();
  for (const [rowIndex, update] of rows.updates.entries()) {
    if (keys.has(update.action)) continue;
    // An action that slides made of the same title is a neighbour of the update, not what it is an update of.
    const others = texts.filter(({ words: text }) => !text.startsWith(` ${words(update.action)} `));
    const found = links.get(update.action) ?? matches(update.action, others);
    links.set(update.action, found);
    const [only] = found;
    if (only === undefined) continue;
    const place = { table: 'updates', rowIndex, column: 'action' } as const;
    if (found.length > 1) {
      const reading = `May belong to one of the actions ${found.join(', ')}`;
      notes.push({ source, text: update.action, reading, certainty: 'ambiguous', place });
      continue;
    }
    rows.updates[rowIndex] = { ...update, action: only, update: `${update.action}: ${update.update}` };
    const reading = `An update of action ${only}, which has these words`;
    notes.push({ source, text: update.action, reading, certainty: 'likely', place });
  }
}

/** Keys of the actions that share the longest run of a title's words, two at least. */
function matches(
  title: string,
  texts: readonly { readonly key: string; readonly words: string }[],
): string[] {
  const titleWords = words(title).split(' ').slice(0, 20);
  for (let length = titleWords.length; length >= 2; length--) {
    for (let start = 0; start + length <= titleWords.length; start++) {
      const run = ` ${titleWords.slice(start, start + length).join(' ')} `;
      const found = texts.filter((text) => text.words.includes(run)).map(({ key }) => key);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function words(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
