/** `npm run size`: how large the bundles are as they travel, against their budgets, and how fast the functions load. */
import { existsSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** What travels together counts together; the budget is in kilobytes, `null` where there is none. */
const parts: readonly (readonly [what: string, files: readonly string[], budget: number | null])[] = [
  ['the functions', ['functions.js'], 30],
  ['the pane, until it is drawn', ['taskpane.js', 'taskpane-app.js', 'taskpane.css'], 60],
  ['what it loads once it is drawn, to read and validate the workbook', ['taskpane-engine.js'], null],
  ['what it loads when Partners is opened', ['taskpane-partners.js', 'taskpane-partners-engine.js'], null],
  ['what it loads when Board is opened', ['taskpane-board.js', 'taskpane-report.js'], null],
  ['what it loads when a Word document of the pack is made', ['taskpane-report-docx.js'], null],
  ['what it loads when the slides of the pack are made', ['taskpane-report-pptx.js'], null],
  ['what it loads when documents are imported', ['taskpane-import.js'], null],
];
const functionsFile = new URL('../dist/functions.js', import.meta.url);

for (const [what, files, budget] of parts) {
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
  const share =
    budget === null ? '' : `: ${Math.round((total / budget) * 100)} % of the budget of ${budget} kB`;
  process.stdout.write(`${what}: ${total.toFixed(1)} kB${share}\n\n`);
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
