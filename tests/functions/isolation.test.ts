import { describe, expect, it } from 'vitest';
import { readFunctionEntries } from '../../scripts/function-docs/function-entry.ts';
import { families } from '../../scripts/function-docs/function-guide.ts';
import { type Bundle, loadBundle } from './bundle/load-bundle.ts';
import { parseCall } from './bundle/parse-call.ts';

const examples = families.flatMap(([, file]) =>
  readFunctionEntries(file).map(({ id, examples: [first] }) => ({ id, formula: first?.formula ?? '' })),
);

function results(bundle: Bundle): Map<string, string> {
  return new Map(
    examples.map(({ id, formula }) => [id, JSON.stringify(bundle.call(id, ...parseCall(formula).args))]),
  );
}

const healthy = results(loadBundle());

/** Parts of the language, each of which only some functions use. */
const sabotages = [
  'Math.log = () => { throw new RangeError("broken") }',
  'Math.sqrt = () => { throw new TypeError("broken") }',
  'Array.prototype.sort = () => { throw new Error("broken") }',
  'String.prototype.toLowerCase = () => { throw new Error("broken") }',
  'Array.prototype.findLast = () => { throw "broken" }',
];

describe('a function that breaks', () => {
  it.each(sabotages)('shows an error in its own cells, and the others go on: %s', (sabotage) => {
    const bundle = loadBundle();
    bundle.run(sabotage);
    const found = results(bundle);
    const broken = [...found].filter(([id, shown]) => shown !== healthy.get(id));
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(healthy.size);
    for (const [id, shown] of broken) {
      expect(shown, id).toContain('"error":"#VALUE!"');
      expect(shown, id).toContain('The calculation failed on this cell.');
    }
  });

  it('does not stop the next cell of the same call', () => {
    const bundle = loadBundle();
    const hostile = {
      get code() {
        throw new Error('broken');
      },
    };
    const found = bundle.call('RAG', [[95], [hostile], [80]], [[100]]);
    expect(found[0]).toEqual(['A']);
    expect(found[1]?.[0]).toMatchObject({ error: '#VALUE!' });
    expect(found[2]).toEqual(['R']);
  });
});
