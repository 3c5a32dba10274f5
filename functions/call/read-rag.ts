import type { RagCode } from '../../src/indicator/rag-code.ts';
import { parseRag } from '../../src/indicator/rag-text.ts';
import type { Failure } from './failure.ts';
import { readText } from './read-text.ts';

/** The rating in a cell, as a code or in words; `null` for a blank. */
export function readRag(value: unknown): RagCode | null | Failure {
  const text = readText(value);
  if (typeof text === 'object') return text;
  if (text.trim() === '') return null;
  const code = parseRag(text);
  return 'error' in code ? code : code.value;
}
