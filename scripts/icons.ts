/** `npm run icons`: draws the icons of the add-in and of its buttons in all sizes from the pictures in assets. */
import { readFileSync, writeFileSync } from 'node:fs';
import { buttonIconSizes, drawIcon, iconNames, iconSizes } from './manifest/draw-icon.ts';

const assets = new URL('../assets/', import.meta.url);
for (const name of iconNames) {
  const svg = readFileSync(new URL(`${name}.svg`, assets), 'utf8');
  for (const size of name === 'icon' ? iconSizes : buttonIconSizes)
    writeFileSync(new URL(`${name}-${size}.png`, assets), drawIcon(svg, size));
}
