import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutants, type Patch } from './sync-mutants/mutants.ts';

/**
 * Puts faults into a copy of the sync engine, one at a time, and runs the test that must find each: `npm run sync-mutants`,
 * or some of them: `npm run sync-mutants -- lease`. Exits with 1 when a fault is not found.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = mutants.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);
const copy = await mkdtemp(join(tmpdir(), 'sync-mutants-'));
const findings = join(copy, 'findings.json');
let survivors = 0;
try {
  for (const part of [
    'src',
    'tests/sync',
    'tests/setup.ts',
    'vitest.config.ts',
    'package.json',
    'tsconfig.json',
  ]) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const one of chosen) {
    const verdict = await tryMutant(one);
    if (verdict !== 'caught') survivors += 1;
    process.stdout.write(`${verdict.padEnd(10)} ${one.name.padEnd(62)} ${one.test[1]}\n`);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
process.stdout.write(`${chosen.length - survivors} of ${chosen.length} caught\n`);
process.exitCode = survivors > 0 ? 1 : 0;

async function tryMutant({ patches, test }: Mutant): Promise<'caught' | 'SURVIVES' | 'NOT RUN'> {
  const originals: (readonly [file: string, text: string])[] = [];
  try {
    for (const { file } of patches) originals.push([file, await readFile(join(copy, file), 'utf8')]);
    for (const patch of patches) await applyPatch(patch);
    return run(test);
  } finally {
    for (const [file, text] of originals) await writeFile(join(copy, file), text);
  }
}

async function applyPatch({ file, find, put }: Patch): Promise<void> {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (text.split(find).length !== 2) throw new Error(`${file} does not hold just once: ${find}`);
  await writeFile(
    path,
    text.replace(find, () => put),
  );
}

/** Caught is a fault whose named test ran and was red: a file that cannot be loaded has found nothing. */
function run([file, title]: Mutant['test']): 'caught' | 'SURVIVES' | 'NOT RUN' {
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  rmSync(findings, { force: true });
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', file, '-t', pattern, '--reporter=json', `--outputFile=${findings}`],
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  if (!existsSync(findings)) return 'NOT RUN';
  const report: unknown = JSON.parse(readFileSync(findings, 'utf8'));
  if (typeof report !== 'object' || report === null) return 'NOT RUN';
  if (!('numFailedTests' in report) || !('numPassedTests' in report)) return 'NOT RUN';
  if (Number(report.numFailedTests) > 0) return 'caught';
  return Number(report.numPassedTests) > 0 ? 'SURVIVES' : 'NOT RUN';
}
