import { type CellCodec, type CellContext, type FilledValue, type Mends, unreadable } from './cell-codec.ts';
import { CellEncodeError } from './errors.ts';
import { nearest } from './nearest.ts';
import { shownText } from './shown-text.ts';

/** How many choices a sentence names. */
const mostNamed = 12;

/**
 * One of a list of values, written exactly. A value that differs by case or spaces only is reported with the one it
 * stands for.
 *
 * @param choices - The values a cell may hold: texts, numbers or booleans.
 */
export function choiceCodec(choices: readonly FilledValue[]): CellCodec {
  const exact = new Set<unknown>(choices);
  const byText = new Map<string, FilledValue[]>();
  for (const choice of choices) {
    const key = plain(String(choice));
    byText.set(key, [...(byText.get(key) ?? []), choice]);
  }
  const decode = (value: FilledValue, context: CellContext) => {
    if (exact.has(value)) return value;
    if (typeof value === 'string') return unreadable;
    const shown = shownText(value, context);
    return exact.has(shown) ? shown : unreadable;
  };
  const mend = (value: FilledValue, context: CellContext): Mends | undefined => {
    const shown = shownText(value, context);
    const same = byText.get(plain(shown)) ?? [];
    const [only, other] = same;
    if (only !== undefined && other === undefined) return { certain: { value: only, shown: String(only) } };
    if (other !== undefined)
      return { choices: same.map((choice) => ({ value: choice, shown: String(choice) })) };
    const near = nearest(shown, choices.map(String));
    return near === null
      ? undefined
      : {
          choices: (byText.get(plain(near)) ?? []).map((choice) => ({
            value: choice,
            shown: String(choice),
          })),
        };
  };
  const named = choices.slice(0, mostNamed).map(String);
  return {
    expected: `one of ${named.join(', ')}${choices.length > mostNamed ? ' and others' : ''}`,
    decode,
    mend,
    encode: (value) => {
      if (!exact.has(value))
        throw new CellEncodeError(`expected one of ${named.join(', ')}, got ${String(value)}`);
      return value as FilledValue;
    },
    choices,
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
