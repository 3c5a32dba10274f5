/** Thrown when the date to judge a plan at is no date of the calendar. */
export class AsAtDateError extends Error {
  override readonly name = 'AsAtDateError';
  readonly text: string;

  constructor(text: string) {
    super(`"${text}" is not a date of the calendar. Write it as year-month-day, like 2017-04-01.`);
    this.text = text;
  }
}
