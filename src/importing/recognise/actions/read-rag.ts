import type { Action } from '../../../plan/plan.ts';

const words = new Map<string, NonNullable<Action['rag']>>(
  Object.entries({
    r: 'R',
    red: 'R',
    a: 'A',
    amber: 'A',
    g: 'G',
    green: 'G',
    b: 'B',
    blue: 'B',
    n: 'N',
  } as const),
);

export function parseRag(text: string): {
  readonly code: Action['rag'];
  readonly certainty: 'certain' | 'likely' | 'ambiguous';
} {
  const code = words.get(text.trim().toLowerCase()) ?? null;
  return { code, certainty: code === null ? 'ambiguous' : 'certain' };
}
