/** Phrases that say work is not done, late or given up. */
const setback =
  /\b(?:(?:did|has|have|had|was|were|is|are|will) not (?:yet )?(?:taken? place|happen(?:ed)?|started?|begun|commenced?|(?:been )?(?:achieved|met|delivered|completed?|implemented|agreed|approved|held|progressed|possible|recruited|successful))|not (?:yet )?(?:successful|started|begun|commenced|achieved|met|delivered|completed|implemented|progressed)|unsuccessful|unable to|failed to|fell through|(?:has|have|had|was|were|is|are) (?:been )?(?:deferred|postponed|delayed|cancelled|canceled|abandoned|suspended|paused|stalled|on hold|put on hold)|behind schedule|off track|slippage|decision (?:was |is |has been )?deferred|no (?:provider )?(?:activity|activities|progress) (?:has|have) (?:yet )?(?:taken place|been made|started)|no progress)\b/i;

/** Phrases that say all is done. */
const completion =
  /\b(?:(?:is|are|was|were|has been|have been|had been|now|fully|all) (?:now |fully |successfully )?(?:completed?|delivered in full|achieved in full|finished|finalised|implemented in full)|(?:action|work|project|review|task) (?:now )?(?:completed?|closed|finished)|(?:^|[.;]\s{0,3})(?:completed?|done|finished|closed)(?:[.;,!]|$))/i;

/** What turns a completion into a plan or a doubt. */
const notYet =
  /\b(?:to|will|should|would|could|not|until|once|when|if|expected|due|aim|partly|partially|nearly|almost|before)\b[^.;]{0,40}$/i;
const stillAhead = /^[^.;]{0,30}\b(?:by|in early|in late|in the|during|next|%|per ?cent)\b/i;

/** A remark that the work is somebody else's. */
const dispute =
  /\b(?:not (?:the |an? )?[\p{L}\p{N}’' -]{0,40}responsibility|no longer responsible|not responsible for|outside (?:the |our )?[\p{L}’' -]{0,30}(?:remit|control)|not (?:within|in) (?:the |our )?[\p{L}’' -]{0,30}remit)/iu;

/**
 * Words of a progress text that say the work went wrong or did not happen.
 *
 * @example findSetback('The launch did not take place in May.') // -> 'did not take place'
 */
export function findSetback(text: string): string | null {
  return setback.exec(text)?.[0] ?? null;
}

/**
 * Words of a progress text that say work is complete: stated, not planned.
 *
 * @returns The clause they stand in, at most 80 characters of it, or `null`.
 * @example findCompletion('The needs assessment is complete. More will follow.') // -> 'The needs assessment is complete'
 * @example findCompletion('Plan to be completed by Q2.') // -> null
 */
export function findCompletion(text: string): string | null {
  const match = completion.exec(text);
  if (!match) return null;
  const start = match.index + (match[0].length - match[0].replace(/^[.;]?\s*/, '').length);
  const end = match.index + match[0].length;
  if (notYet.test(text.slice(Math.max(0, start - 50), start))) return null;
  if (stillAhead.test(text.slice(end, end + 40)) && !/[.;,!]$/.test(match[0])) return null;
  return clauseAround(text, start, end);
}

/**
 * Words of a progress text that say somebody else should answer for the work.
 *
 * @example findDispute('NB: not the council’s responsibility') // -> 'not the council’s responsibility'
 */
export function findDispute(text: string): string | null {
  return dispute.exec(text)?.[0] ?? null;
}

function clauseAround(text: string, start: number, end: number): string {
  const from =
    Math.max(
      text.lastIndexOf('.', start - 1),
      text.lastIndexOf(';', start - 1),
      text.lastIndexOf('\n', start - 1),
    ) + 1;
  const stop = text.slice(end).search(/[.;\n]/);
  const clause = text
    .slice(from, stop < 0 ? undefined : end + stop)
    .trim()
    .replace(/[.;,!]$/, '');
  return clause.length > 80
    ? text
        .slice(start, end)
        .trim()
        .replace(/[.;,!]$/, '')
    : clause;
}
