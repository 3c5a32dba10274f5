import { scanFormula } from './scan-formula.ts';

/** A part of a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A call of one of our functions in a formula. */
export interface FunctionCall extends Span {
  /** In capitals, without the namespace: "RAG". */
  readonly name: string;
  /** The places of its arguments; one that was left out is empty. */
  readonly args: readonly Span[];
}

/** As people see it, as files hold it, and as it shows where Excel has not found the add-in. */
const ourName = /^(?:_xlfn\.)?(?:HWB\.|_xldudf_HWB_)([A-Z][A-Z0-9_.]*)$/i;

interface Frame {
  readonly name: string | null;
  readonly from: number;
  readonly args: Span[];
  argumentFrom: number;
}

/**
 * The calls of functions of the namespace HWB in a formula, inner ones before those they stand in.
 *
 * Texts, names of sheets and names of columns hold no calls; a bracket that is never closed calls nothing.
 *
 * @param formula - With or without its leading "=".
 * @example findCalls('IF(A1="","",HWB.RAG(A1,B1))').map((call) => call.name) // -> ['RAG']
 */
export function findCalls(formula: string): FunctionCall[] {
  const calls: FunctionCall[] = [];
  const frames: Frame[] = [];
  const pieces = scanFormula(formula);
  for (const [index, piece] of pieces.entries()) {
    const { kind, from, to } = piece;
    const frame = frames.at(-1);
    if (kind === 'open') {
      const before = pieces[index - 1];
      // A name right before the bracket is called; one of a sheet or a file of its own is not ours.
      const isCalled =
        before?.kind === 'name' && before.to === from && formula.charAt(before.from - 1) !== '!';
      const name =
        isCalled && before ? (ourName.exec(formula.slice(before.from, before.to))?.[1] ?? null) : null;
      frames.push({ name, from: before?.from ?? from, args: [], argumentFrom: to });
    } else if (kind === 'separator' && frame) {
      frame.args.push({ from: frame.argumentFrom, to: from });
      frame.argumentFrom = to;
    } else if (kind === 'close' && frame) {
      frames.pop();
      if (frame.name === null) continue;
      const last = { from: frame.argumentFrom, to: from };
      const hasArguments = frame.args.length > 0 || formula.slice(last.from, last.to).trim() !== '';
      const args = hasArguments ? [...frame.args, last] : [];
      calls.push({ name: frame.name.toUpperCase(), from: frame.from, to, args });
    }
  }
  return calls;
}
