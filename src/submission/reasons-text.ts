import { issuePlace } from '../issue/issue-place.ts';
import { issueSentence } from '../issue/issue-sentence.ts';
import { maxTextLength } from '../workbook/change.ts';
import type { Acknowledgement } from './submission-state.ts';

/** Room for the line that counts what found no room. */
const countRoom = 40;

/**
 * What was acknowledged and why, a line each: place, sentence, reason.
 *
 * @param room - The longest text, in UTF-16 units: what a cell can hold unless given.
 * @returns `null` where there is nothing. Lines that find no room are counted in a last one.
 */
export function reasonsText(
  acknowledgements: readonly Acknowledgement[],
  room: number = maxTextLength,
): string | null {
  if (acknowledgements.length === 0) return null;
  const lines = acknowledgements.map(reasonLine);
  const whole = lines.join('\n');
  if (whole.length <= room) return whole;
  const kept: string[] = [];
  let left = room - countRoom;
  for (const line of lines) {
    if (line.length + 1 > left) break;
    kept.push(line);
    left -= line.length + 1;
  }
  return [...kept, `… and ${(lines.length - kept.length).toLocaleString('en-GB')} more`].join('\n');
}

function reasonLine({ issue, reason }: Acknowledgement): string {
  const place = issuePlace(issue);
  const said = `${place === '' ? 'The workbook' : place}: ${issueSentence(issue)} - ${reason ?? 'no reason'}`;
  return said.replaceAll(/\s+/g, ' ').trim();
}
