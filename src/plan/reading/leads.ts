import { LeadReader } from './lead-reader.ts';
import { leadSegments } from './lead-segments.ts';
import type { Leads } from './party.ts';
import { readLead } from './read-lead.ts';
import { rejoinLeads } from './rejoin-leads.ts';

export type { Leads } from './party.ts';

const longestText = 1_000;
const unset =
  /^[\s\W]*(?:t\.?b\.?[acd]\.?|to be (?:agreed|appointed|confirmed|decided|determined|identified)|n\/?a|none|not applicable|vacant|vacancy|unknown|\?+)?[\s\W]*$/i;

/**
 * Reads who leads: people with their titles, roles and organisations, groups and organisations.
 *
 * Splits at "/", "&", "and", ";", new lines and full stops between people; never inside hyphenated names, titles, or
 * two organisations joined by a slash.
 *
 * @param text - As written; only the first 1,000 characters are read.
 * @param options - Names of known people, which settle where one name ends and the next begins.
 * @returns The parties in the order written, none for a blank or "TBC", and how sure the reading is.
 * @example parseLeads('CCG – Ann Example').parties // -> [{ name: 'Ann Example', type: 'person', organisation: 'CCG' }]
 */
export function parseLeads(text: string, options: { readonly people?: readonly string[] } = {}): Leads {
  const written = text.slice(0, longestText);
  if (unset.test(written)) {
    return {
      parties: [],
      certainty: 'certain',
      reason: written.trim() === '' ? 'blank cell' : 'nobody is named yet',
    };
  }
  const reader = new LeadReader(options.people ?? []);
  const segments = rejoinLeads(leadSegments(written));
  segments.forEach((segment, index) => {
    readLead(reader, segment, segments[index + 1]);
  });
  if (text.length > longestText) reader.doubt('ambiguous', 'only the beginning of a long text was read');
  const { parties, certainty, reason } = reader;
  return reason === '' ? { parties, certainty } : { parties, certainty, reason };
}
