/** `npm run docs`: writes the user guide to the functions from their docstrings. */
import { writeFileSync } from 'node:fs';
import { functionGuide } from './function-docs/function-guide.ts';

writeFileSync(new URL('../docs/functions.md', import.meta.url), functionGuide());
