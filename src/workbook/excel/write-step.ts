import type { CellBlock } from './cell-blocks.ts';

/** A part of a write that goes over in one request. */
export interface WriteStep {
  /** What it writes, for people: "cells on Actions". */
  readonly what: string;
  /** About how many bytes it takes in a request. */
  readonly bytes: number;
  /** Queues it; steps are queued in their order. */
  readonly queue: () => void;
}

/** What finding a range and setting its values take on the way beside the values; measured, and rounded up. */
export const bytesAnAction = 700;
/** What one more property of a range that was found takes. */
export const bytesASetting = 250;
/** Excel on the web takes 5 MB; what is said here of sizes is a guess. */
const bytesARequest = 4 * 1024 * 1024;
const bytesAPart = 1024 * 1024;

const encoder = new TextEncoder();

/** About how many bytes values take in a request. */
export function bytesOf(values: unknown): number {
  return bytesAnAction + encoder.encode(JSON.stringify(values)).byteLength;
}

/** Shares steps out to requests that Excel on the web takes; together they stay in their order. */
export function packSteps(steps: readonly WriteStep[]): WriteStep[][] {
  const requests: WriteStep[][] = [];
  let free = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && step.bytes <= free) last.push(step);
    else requests.push([step]);
    free = (last?.includes(step) ? free : bytesARequest) - step.bytes;
  }
  return requests;
}

/** Cuts a block into parts that fit into a request beside others: by rows, then by columns. */
export function partsOf<T>(
  block: CellBlock<T>,
  most = bytesAPart,
): (CellBlock<T> & { readonly bytes: number })[] {
  const bytes = bytesOf(block.values);
  const { range, values } = block;
  const isTall = range.rowCount > 1;
  if (bytes <= most || (!isTall && range.columnCount === 1)) return [{ ...block, bytes }];
  const half = Math.ceil((isTall ? range.rowCount : range.columnCount) / 2);
  const halves: CellBlock<T>[] = isTall
    ? [
        { range: { ...range, rowCount: half }, values: values.slice(0, half) },
        {
          range: { ...range, rowIndex: range.rowIndex + half, rowCount: range.rowCount - half },
          values: values.slice(half),
        },
      ]
    : [
        { range: { ...range, columnCount: half }, values: values.map((row) => row.slice(0, half)) },
        {
          range: { ...range, columnIndex: range.columnIndex + half, columnCount: range.columnCount - half },
          values: values.map((row) => row.slice(half)),
        },
      ];
  return halves.flatMap((part) => partsOf(part, most));
}
