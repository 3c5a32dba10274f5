import type { LeadSegment } from './lead-segments.ts';
import { leadShape, titleLength } from './lead-shape.ts';
import { leadWord } from './lead-words.ts';

/** Whether "and" or "&" between two segments is inside one name: "Adults and Communities", not "Council and Trust". */
function isInsideName(left: LeadSegment, right: LeadSegment): boolean {
  const before = leadShape(left.words).shape;
  const after = leadShape(right.words).shape;
  const tail = leadWord(left.words[left.words.length - 1] ?? '');
  if (after === 'person' || after === 'email' || before === 'person' || before === 'email') return false;
  if (before === 'name') return after === 'organisation' || after === 'group' || after === 'role';
  if (titleLength(right.words) > 0) return false;
  const closed = tail === 'organisation' || tail === 'group' || tail === 'role';
  return (
    !closed || after === 'name' || (tail === 'organisation' && after === 'group' && left.words.length === 1)
  );
}

/** Joins again what "and" cut inside a role or an organisation. */
export function rejoinLeads(segments: readonly LeadSegment[]): LeadSegment[] {
  const joined: LeadSegment[] = [];
  for (const segment of segments) {
    const last = joined[joined.length - 1];
    if (last && segment.sign === 'and' && isInsideName(last, segment)) {
      joined[joined.length - 1] = {
        sign: last.sign,
        words: [...last.words, segment.joint ?? 'and', ...segment.words],
        ...(last.joint !== undefined && { joint: last.joint }),
      };
    } else if (last && segment.sign === 'tight-slash' && isSlashedBody(last, segment)) {
      const glued = `${last.words[last.words.length - 1] ?? ''}/${segment.words[0] ?? ''}`;
      joined[joined.length - 1] = {
        sign: last.sign,
        words: [...last.words.slice(0, -1), glued, ...segment.words.slice(1)],
      };
    } else joined.push(segment);
  }
  return joined;
}

/** "Council/NHS" is one body of two; "Jane Example/John Example" are two people. */
function isSlashedBody(left: LeadSegment, right: LeadSegment): boolean {
  const before = leadWord(left.words[left.words.length - 1] ?? '');
  const after = leadWord(right.words[0] ?? '');
  const isBody = (kind: string): boolean =>
    kind === 'organisation' || kind === 'group' || kind === 'role' || kind === 'topic';
  return isBody(before) && isBody(after);
}
