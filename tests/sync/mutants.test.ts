import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutants } from '../../scripts/sync-mutants/mutants.ts';

const root = new URL('../../', import.meta.url);

it.each(mutants)(
  '$name: the fault can still be put in, and its test is there',
  ({ patches, test: [file, title] }) => {
    for (const { file: source, find, put } of patches) {
      const text = readFileSync(new URL(source, root), 'utf8');
      expect(text.split(find)).toHaveLength(2);
      expect(put).not.toBe(find);
    }
    expect(readFileSync(new URL(file, root), 'utf8')).toContain(title);
  },
);
