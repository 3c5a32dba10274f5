/** `npm run size`: how large the bundles are as they travel, against their budgets, and how fast the functions load. */
import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

const budgets: readonly (readonly [file: string, kilobytes: number])[] = [['functions.js', 30]];
const functionsFile = new URL('../dist/functions.js', import.meta.url);

for (const [file, budget] of budgets) {
  const path = new URL(`../dist/${file}`, import.meta.url);
  if (!existsSync(path)) {
    process.stderr.write(`There is no dist/${file}. Run "npm run build" first.\n`);
    process.exitCode = 2;
    continue;
  }
  const content = readFileSync(path);
  const zipped = gzipSync(content, { level: 9 }).length / 1000;
  const share = Math.round((zipped / budget) * 100);
  process.stdout.write(
    `dist/${file.padEnd(16)} ${(content.length / 1000).toFixed(1).padStart(7)} kB, ${zipped.toFixed(1).padStart(6)} kB gzip: ${share} % of its budget of ${budget} kB\n`,
  );
}

if (existsSync(functionsFile)) {
  const code = readFileSync(functionsFile, 'utf8');
  let count = 0;
  const associate = () => {
    count += 1;
  };
  const start = performance.now();
  new Script(code).runInContext(createContext({ CustomFunctions: { associate } }));
  const milliseconds = performance.now() - start;
  process.stdout.write(
    `${count} functions associated ${milliseconds.toFixed(1)} ms after loading (budget 50 ms)\n`,
  );
}
