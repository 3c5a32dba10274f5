import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buttonIconSizes, drawIcon, iconNames, iconSizes } from '../../scripts/manifest/draw-icon.ts';
import { pngSize } from '../../scripts/manifest/png.ts';
import { descendants, parseXml } from '../../scripts/manifest/xml-element.ts';

const inRoot = (path: string) => new URL(`../../${path}`, import.meta.url);
const pictures = iconNames.flatMap((name) =>
  (name === 'icon' ? iconSizes : buttonIconSizes).map((size) => ({ name, size })),
);

/** What a file of ours shows, however its one part was compressed: that differs from machine to machine. */
function pixels(png: Uint8Array): Buffer {
  const start = 41;
  return inflateSync(png.subarray(start, start + Buffer.from(png).readUInt32BE(33)));
}

describe('the icons', () => {
  it.each(pictures)(
    '$name of $size pixels is as wide and high as it says, and as drawn',
    ({ name, size }) => {
      const png = readFileSync(inRoot(`assets/${name}-${size}.png`));
      const svg = readFileSync(inRoot(`assets/${name}.svg`), 'utf8');
      expect(pngSize(png)).toEqual({ width: size, height: size });
      expect(pixels(png).equals(pixels(drawIcon(svg, size))), 'run "npm run icons"').toBe(true);
    },
  );

  it('are those that the manifest names, with the one of 128 pixels for the store', () => {
    const manifest = readFileSync(inRoot('manifest.xml'), 'utf8');
    const named = [...descendants(parseXml(manifest))]
      .map(({ attributes }) => /\/([a-z]+-\d+)\.png$/.exec(attributes.get('DefaultValue') ?? '')?.[1])
      .filter((icon) => icon !== undefined);
    const drawn = pictures.map(({ name, size }) => `${name}-${size}`);
    expect([...new Set([...named, 'icon-128'])].toSorted()).toEqual(drawn.toSorted());
  });

  it('say nothing of a size where the bytes are not of a PNG file', () => {
    expect(pngSize(new TextEncoder().encode('<svg/>'))).toBeUndefined();
    expect(pngSize(new Uint8Array(3))).toBeUndefined();
  });

  it('are not drawn from what the drawing does not understand', () => {
    expect(() => drawIcon('<svg viewBox="0 0 8 8"><path d="M0 0"/></svg>', 16)).toThrow('not of path');
  });
});
