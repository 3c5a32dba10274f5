/** `npm run icons`: draws the add-in's icons in all sizes from assets/icon.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawIcon, iconSizes } from './manifest/draw-icon.ts';

const assets = new URL('../assets/', import.meta.url);
const svg = readFileSync(new URL('icon.svg', assets), 'utf8');
for (const size of iconSizes) writeFileSync(new URL(`icon-${size}.png`, assets), drawIcon(svg, size));
