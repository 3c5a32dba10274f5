import { dayNames, monthNames } from './locale.ts';
import { type Moment, momentOfSerial } from './serial-date.ts';

const token = /"[^"]*"|\\.|\[h+\]|\[m+\]|\[s+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|\.0+|./gi;

const two = (value: number) => String(value).padStart(2, '0');

function day(length: number, moment: Moment): string {
  const name = dayNames[moment.weekday] ?? '';
  if (length === 1) return String(moment.day);
  if (length === 2) return two(moment.day);
  return length === 3 ? name.slice(0, 3) : name;
}

function month(length: number, moment: Moment): string {
  const name = monthNames[moment.month - 1] ?? '';
  if (length === 1) return String(moment.month);
  if (length === 2) return two(moment.month);
  if (length === 3) return name.slice(0, 3);
  return length === 5 ? name.slice(0, 1) : name;
}

/** Whether an `m` means minutes: it stands next to hours or seconds. */
function isMinutes(tokens: readonly string[], at: number): boolean {
  const isLetters = (text: string) => /^\[?[ymdhs]/i.test(text);
  const before = tokens.slice(0, at).findLast(isLetters);
  const after = tokens.slice(at + 1).find(isLetters);
  return /^\[?h/i.test(before ?? '') || /^s/i.test(after ?? '');
}

function elapsed(text: string, serial: number): string {
  const unit = { h: 24, m: 1440, s: 86_400 }[text.charAt(1).toLowerCase()] ?? 24;
  return String(Math.floor(serial * unit + 1e-9)).padStart(text.length - 2, '0');
}

/** A serial number by a pattern such as `dd/mm/yyyy`, `d mmm yyyy`, `h:mm am/pm`, `[h]:mm:ss`. */
export function dateByPattern(serial: number, pattern: string): string {
  const tokens = pattern.match(token) ?? [];
  const hasHalves = tokens.some((text) => /^a(m\/p)?/i.test(text) && text.includes('/'));
  const showsFractions = tokens.some((text) => /\.0+$/.test(text));
  const moment = momentOfSerial(showsFractions ? serial : Math.round(serial * 86_400) / 86_400);
  return tokens
    .map((text, at) => {
      const length = text.length;
      if (text.startsWith('"')) return text.slice(1, -1);
      if (text.startsWith('\\')) return text.slice(1);
      if (text.startsWith('[')) return elapsed(text, serial);
      if (/^am\/pm$/i.test(text)) return moment.hour < 12 ? 'AM' : 'PM';
      if (/^a\/p$/i.test(text)) return moment.hour < 12 ? 'A' : 'P';
      switch (text.charAt(0).toLowerCase()) {
        case 'y':
          return length <= 2 ? two(moment.year % 100) : String(moment.year).padStart(4, '0');
        case 'd':
          return day(length, moment);
        case 'm':
          if (!isMinutes(tokens, at)) return month(length, moment);
          return length === 1 ? String(moment.minute) : two(moment.minute);
        case 'h': {
          const hour = hasHalves ? moment.hour % 12 || 12 : moment.hour;
          return length === 1 ? String(hour) : two(hour);
        }
        case 's': {
          const fraction = text.split('.')[1]?.length ?? 0;
          const seconds = /^ss/i.test(text) ? two(moment.second) : String(moment.second);
          const parts = (moment.millisecond / 1000).toFixed(fraction).slice(1);
          return fraction > 0 ? `${seconds}${parts}` : seconds;
        }
        default:
          return text;
      }
    })
    .join('');
}
