/** How a column's texts are read: `entry` should hold a fact, `narrative` tells a story and may speak of open points. */
export type TextSense = 'entry' | 'narrative';

/** Marks that nobody writes into a finished text, and the one that import leaves where a document has lost a name. */
const marks =
  /\?{3,}|\bx{3,}\b|\btb[acd]\b|[<[{(]\s{0,3}(?:insert|enter|add|type|your|name of|date of)\b[^<>[\]{}()]{0,60}[>\]})]|\[[a-z ]{1,20} missing from the document\]|_{3,}|\.{5,}/i;

/** Words that stand for a fact still to come: a fault in a cell that should hold the fact. */
const promises =
  /(?<![a-z0-9])n\/k(?![a-z0-9])|\bto be (?:confirmed|agreed|advised|announced|appointed|decided|determined|identified|provided|recruited|named|set|established|populated|inserted|added)\b|\b(?:not yet|yet to be) (?:known|confirmed|agreed|decided|determined|identified|appointed|set)\b|\bnot known\b|\b(?:insert|enter) (?:text|name|date|figure)s? here\b|\blorem ipsum\b|\bawaiting (?:confirmation|appointment|details?)\b/i;

const wholeCell = /^(?:\?+|x{2,}|-{2,}|\.{2,}|…|pending|unknown|vacant|vacancy|todo|to do|to follow|blank)$/i;

/**
 * The mark in a text that something is still to be filled in.
 *
 * @returns The mark as it stands there, or `null`.
 * @example findPlaceholder('Living plan, 2016 ????', 'narrative') // -> '????'
 * @example findPlaceholder('To be confirmed', 'entry') // -> 'To be confirmed'
 */
export function findPlaceholder(text: string, sense: TextSense): string | null {
  const mark = marks.exec(text);
  if (mark) return mark[0];
  if (sense === 'narrative') return null;
  const whole = text.trim();
  if (wholeCell.test(whole)) return whole;
  return promises.exec(text)?.[0] ?? null;
}
