import { invalidArgument } from '../protocol/host-error.ts';

/** The names of HTML's sixteen first colours, and orange; programs that use others write them as numbers. */
const names: Readonly<Record<string, string>> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/**
 * A colour as Excel takes it: `#RRGGBB`, with or without the sign, or a name of HTML.
 *
 * @returns The colour as `#RRGGBB`.
 * @throws HostError `InvalidArgument` for anything else.
 */
export function colourArgument(value: unknown): string {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  const named = Object.hasOwn(names, text) ? names[text] : undefined;
  if (named) return named;
  if (/^#?[0-9a-f]{6}$/.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  throw invalidArgument(`${JSON.stringify(value)} is no colour`);
}
