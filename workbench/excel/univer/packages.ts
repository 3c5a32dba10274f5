import { createRequire } from 'node:module';

// The grid engine's ES modules do not load in Node (one of them imports a name that a CommonJS package lacks), so its
// CommonJS builds are taken. In a page a bundler does without this file.
const load = createRequire(import.meta.url);

export const core = load('@univerjs/core') as typeof import('@univerjs/core');
export const formulas = load('@univerjs/engine-formula') as typeof import('@univerjs/engine-formula');
export const sheets = load('@univerjs/sheets') as typeof import('@univerjs/sheets');
