/** What differs between the locales that the stand-in reads and writes. */
export interface Locale {
  readonly dayComesFirst: boolean;
  readonly currency: string;
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
}

const british: Locale = {
  dayComesFirst: true,
  currency: '£',
  date: 'dd/mm/yyyy',
  time: 'hh:mm:ss',
  dateTime: 'dd/mm/yyyy hh:mm:ss',
};

const american: Locale = {
  dayComesFirst: false,
  currency: '$',
  date: 'm/d/yyyy',
  time: 'h:mm:ss am/pm',
  dateTime: 'm/d/yyyy h:mm:ss',
};

/** The locale of a name such as `en_GB`; names that are not known are read as `en_US`. */
export const localeOf = (name: string): Locale => (/^en[_-]GB$/i.test(name) ? british : american);

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const dayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
