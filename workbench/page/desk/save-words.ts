import type { SaveAnswer } from '../../wire/save.ts';

/** What a person is told of a save that failed. */
export interface FailureWords {
  readonly sentences: readonly string[];
  /** Whether a copy beside the file would keep the changes. */
  readonly offersCopy: boolean;
}

export function failureWords(name: string, code: string, message: string): FailureWords {
  switch (code) {
    case 'file-changed':
      return {
        offersCopy: true,
        sentences: [
          `${name} was changed by another program since it was opened here, so nothing was written.`,
          'A copy holds the file as it was opened, with your changes. Or load this page again to begin from the file as it is now; what you changed here is lost then.',
        ],
      };
    case 'opening-lost':
      return {
        offersCopy: true,
        sentences: [
          message,
          'A copy holds the file as it is now, with your changes. Where both changed the same, the other program keeps the word, and you are told of it.',
        ],
      };
    case 'not-writable':
      return { offersCopy: true, sentences: [message, 'A copy under another name keeps your changes.'] };
    default:
      return { offersCopy: false, sentences: [message] };
  }
}

/** What a person is told of a save: a heading where there is more to say than that it was done. */
export function resultWords(
  fileName: string,
  { name, folder, applied, refused, opened }: SaveAnswer,
): { readonly heading: string | null; readonly sentences: readonly string[] } {
  const place = folder === null ? name : `${name}, in the folder ${folder}`;
  const onwards = opened
    ? `Your changes are in ${place}, and this page goes on with it.`
    : `Your changes are in ${place}, beside what the other program changed. This page still shows ${fileName} as it was opened: start the workbench with ${name} to go on.`;
  if (refused.length > 0) {
    const count = `${applied.toLocaleString('en-GB')} ${applied === 1 ? 'change was' : 'changes were'}`;
    const some = `${count} saved in ${place}; ${refused.length === 1 ? 'this one was' : 'these were'} not:`;
    return {
      heading: 'Some changes were refused',
      sentences: [some, ...refused, ...(opened ? [] : [onwards])],
    };
  }
  if (name !== fileName) return { heading: 'Saved as a copy', sentences: [onwards] };
  return { heading: null, sentences: [] };
}

/** The name that is offered for a copy: people change it where they like. */
export function copyNameFor(name: string): string {
  return name.replace(/(?:-(\d{1,6}))?(\.[^.]*)$/, (_, number: string | undefined, extension: string) => {
    return `-${Number(number ?? 1) + 1}${extension}`;
  });
}
