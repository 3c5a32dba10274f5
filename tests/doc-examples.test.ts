import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type DocExample, docExamples } from './doc-examples/doc-example.ts';
import { exportedNames } from './doc-examples/exported-names.ts';
import { type Program, runnableProgram } from './doc-examples/runnable-program.ts';
import { typeProblems } from './doc-examples/type-problems.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('src/**/*.ts', { cwd: root }).sort();
const documents = ['README.md', ...globSync('docs/*.md', { cwd: root })].sort();

const readText = (file: string) => readFileSync(join(root, file), 'utf8');
/** Where each exported name lives, for examples that use more than their own file exports. */
const homes = new Map<string, string>();
for (const file of sources)
  for (const name of exportedNames(readText(file))) if (!homes.has(name)) homes.set(name, file);

async function evaluate(file: string, example: DocExample): Promise<{ found: unknown; expected: unknown }> {
  const own = exportedNames(readText(file));
  const words = new Set(`${example.expression} ${example.value}`.match(/[A-Za-z_$][\w$]*/g) ?? []);
  const names = [...words].filter((word) => own.includes(word) || homes.has(word));
  const values = await Promise.all(
    names.map(async (name) => {
      const home = own.includes(name) ? file : (homes.get(name) ?? file);
      const module: Record<string, unknown> = await import(
        /* @vite-ignore */ pathToFileURL(join(root, home)).href
      );
      return module[name];
    }),
  );
  const run = (code: string): unknown =>
    new Function(...names, `"use strict"; return (${code}\n);`)(...values);
  return { found: await run(example.expression), expected: await run(example.value) };
}

describe('examples of docstrings give what they say', () => {
  for (const file of sources) {
    for (const example of docExamples(readText(file))) {
      it(`${file} ${example.expression || 'an empty example'}`, async () => {
        expect(example.problem).toBeNull();
        const { found, expected } = await evaluate(file, example);
        expect(found).toEqual(expected);
      });
    }
  }
});

/** Runs a program of a document as a reader would: in a folder of its own, with the package at hand. */
function runProgram({ code }: Program): { lines: string[]; problem: string } {
  const folder = mkdtempSync(join(tmpdir(), 'doc-example-'));
  try {
    const source = code
      .replaceAll(/from 'hwb-addin'/g, `from '${pathToFileURL(join(root, 'src/index.ts')).href}'`)
      .replaceAll(/from '(zod)'/g, `from '${import.meta.resolve('zod')}'`);
    writeFileSync(join(folder, 'example.ts'), source);
    const { stdout, stderr, status } = spawnSync(process.execPath, ['example.ts'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 25_000,
    });
    return { lines: stdout.split('\n').slice(0, -1), problem: status === 0 ? '' : stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('programs of the documents', () => {
  for (const file of documents) {
    const program = runnableProgram(readText(file));
    if (program === null) continue;
    it(`${file} is of the types it says`, () => {
      expect(typeProblems(root, program.code)).toEqual([]);
    });
    it(`${file} runs and prints what it says`, () => {
      const { lines, problem } = runProgram(program);
      expect(problem).toBe('');
      expect(lines).toEqual(program.prints);
    });
  }
});
