import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionEntries } from '../../scripts/function-docs/function-entry.ts';
import { families, functionGuide } from '../../scripts/function-docs/function-guide.ts';
import { bundleFile, metadataFile } from './bundle/build-bundle.ts';
import { loadBundle } from './bundle/load-bundle.ts';
import { catalogue } from './catalogue.ts';

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly result: unknown;
    readonly options?: unknown;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly type: string;
      readonly dimensionality: string;
    }[];
  }[];
}

const bundle = loadBundle();
const metadata: Metadata = JSON.parse(readFileSync(metadataFile, 'utf8'));
const guide = readFileSync(new URL('../../docs/functions.md', import.meta.url), 'utf8');

function signatureOf({ parameters }: Metadata['functions'][number]): string {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
}

describe('the metadata that Excel reads', () => {
  it('describes the whole catalogue, and nothing else', () => {
    const described = metadata.functions.map((entry) => [entry.id, signatureOf(entry)]);
    expect(Object.fromEntries(described)).toEqual(catalogue);
    expect(described.length).toBe(Object.keys(catalogue).length);
  });

  it('has every described function associated, and every associated one described', () => {
    expect([...bundle.ids].sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect(new Set(bundle.ids).size).toBe(bundle.ids.length);
  });

  it('has every exported function associated', () => {
    const source = readFileSync(new URL('../../functions/index.ts', import.meta.url), 'utf8');
    const files = [...source.matchAll(/export \* from '\.\/(.+\.ts)'/g)].map(([, file]) => file ?? '');
    const exported = files.flatMap((file) => {
      const text = readFileSync(new URL(`../../functions/${file}`, import.meta.url), 'utf8');
      return [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
    });
    expect(exported.sort()).toEqual([...bundle.ids].sort());
    expect(files.sort()).toEqual(families.map(([, file]) => file).sort());
  });

  it.each(metadata.functions)('$id is described as Excel needs it', (entry) => {
    expect(entry.name).toBe(entry.id);
    expect(entry.description).not.toContain('\n');
    expect(entry.description.length).toBeGreaterThan(20);
    expect(entry.description.length).toBeLessThanOrEqual(128);
    // Never volatile, streaming or bound to a cell.
    expect(entry.options).toBeUndefined();
    expect(entry.result).toEqual({ dimensionality: 'matrix' });
    for (const parameter of entry.parameters) {
      expect(parameter).toMatchObject({ type: 'any', dimensionality: 'matrix' });
      expect(parameter.description?.length ?? 0, parameter.name).toBeGreaterThan(5);
    }
    const url = new URL(entry.helpUrl);
    expect(url.protocol).toBe('https:');
    expect(url.pathname).toBe('/docs/functions.md');
    expect(guide).toContain(`\n### ${url.hash.slice(1).toUpperCase()}\n`);
    expect(url.hash).toBe(`#${entry.id.toLowerCase()}`);
  });

  it('lets errors in, so that one bad cell does not spoil a range', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  it('keeps its golden form: what changes here changes in every saved workbook', async () => {
    const golden = metadata.functions.map((entry) => ({
      ...entry,
      helpUrl: new URL(entry.helpUrl).pathname,
    }));
    const text = `${JSON.stringify({ ...metadata, functions: golden }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../fixtures/functions.golden.json');
  });
});

describe('the user guide', () => {
  it('is what the docstrings say: run "npm run docs" after changing one', () => {
    expect(guide).toBe(functionGuide());
  });

  it.each(families)('%s: each function has a meaning, units, an example and a source', (_, file) => {
    for (const entry of readFunctionEntries(file)) {
      expect(entry.returns, entry.id).not.toBe('');
      expect(entry.source, entry.id).not.toBe('');
      expect(entry.examples.length, entry.id).toBeGreaterThan(0);
      for (const { formula, value } of entry.examples) {
        expect(formula).toMatch(new RegExp(`^=HWB\\.${entry.id}\\(`));
        expect(value).not.toBe('');
      }
    }
  });
});

describe('the bundle', () => {
  it('has no schema library and nothing of Node in it', () => {
    const code = readFileSync(bundleFile, 'utf8');
    expect(code).not.toMatch(/\bzod\b|\brequire\(|\bprocess\.|\bBuffer\b|ZodError/);
    console.info(
      `The ${bundle.ids.length} functions were associated in ${bundle.milliseconds.toFixed(1)} ms.`,
    );
  });
});

const list = new URL('../../../shared/FUNCTIONS.md', import.meta.url);
const present = existsSync(list);
if (!present) console.info(`Not run: the list of functions is not there (${list.pathname}).`);

describe.runIf(present)('the agreed list of functions', () => {
  it('has the same functions with the same arguments', () => {
    const rows = readFileSync(list, 'utf8').matchAll(/^\| (`[A-Z].*?) \|/gm);
    const agreed = [...rows].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/`([A-Z]+)\((.*?)\)`/g)].map(([, id, signature]) => [id, signature]),
    );
    expect(Object.fromEntries(agreed)).toEqual(catalogue);
  });
});
