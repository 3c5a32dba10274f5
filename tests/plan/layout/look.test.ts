import { describe, expect, it } from 'vitest';
import { headerStyle, helpStyle, ragStyles, titleStyle } from '../../../src/plan/layout/look.ts';

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(text = '000000', fill = 'FFFFFF'): number {
  const [low = 0, high = 0] = [luminance(text), luminance(fill)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

describe('the look of a plan', () => {
  it.each([
    ...Object.entries(ragStyles),
    ...(['board', 'partner', 'shared', 'computed'] as const).map(
      (owner) => [owner, headerStyle(owner)] as const,
    ),
    ['title', titleStyle] as const,
    ['help', helpStyle] as const,
  ])('can be read: %s', (_, { colour, fill }) => {
    expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells ratings apart without colour where it matters', () => {
    const marks = Object.values(ragStyles).map(({ bold, italic }) => `${bold ?? false}${italic ?? false}`);
    expect(ragStyles.A).toMatchObject({ bold: true, italic: true });
    expect(ragStyles.R.italic).toBeUndefined();
    expect(new Set(marks).size).toBe(4);
  });
});
