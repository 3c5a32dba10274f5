import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = import.meta.dirname;
const spec = readFileSync(`${here}/../../src/merge/SPEC.md`, 'utf8');

it('has a test for each rule of SPEC.md, and a rule for each that a test cites', () => {
  const ruled = [...spec.matchAll(/^- \[(M\d+)\]/gm)].map(([, id]) => id);
  const tests = readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(`${here}/${file}`, 'utf8'))
    .join('\n');
  const cited = new Set([...tests.matchAll(/\[(M\d+)\]/g)].map(([, id]) => id));
  expect(ruled).toEqual(ruled.map((_, index) => `M${index + 1}`));
  expect([...cited].sort()).toEqual(ruled.toSorted());
});
