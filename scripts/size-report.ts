/** `npm run size`: how large the bundles are as they travel, against their budgets, and how fast the functions load. */
import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** What travels together counts together. */
const budgets: readonly (readonly [files: readonly string[], kilobytes: number])[] = [
  [['functions.js'], 30],
  [['taskpane.js', 'taskpane-app.js', 'taskpane.css'], 60],
];
const functionsFile = new URL('../dist/functions.js', import.meta.url);

for (const [files, budget] of budgets) {
  let total = 0;
  for (const file of files) {
    const path = new URL(`../dist/${file}`, import.meta.url);
    if (!existsSync(path)) {
      process.stderr.write(`There is no dist/${file}. Run "npm run build" first.\n`);
      process.exitCode = 2;
      continue;
    }
    const content = readFileSync(path);
    const zipped = gzipSync(content, { level: 9 }).length / 1000;
    total += zipped;
    process.stdout.write(
      `dist/${file.padEnd(16)} ${(content.length / 1000).toFixed(1).padStart(7)} kB, ${zipped.toFixed(1).padStart(6)} kB gzip\n`,
    );
  }
  process.stdout.write(
    `${files.length > 1 ? 'together' : 'that is'} ${total.toFixed(1)} kB: ${Math.round((total / budget) * 100)} % of the budget of ${budget} kB\n`,
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
