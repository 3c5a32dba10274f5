import { invalidArgument } from '../api-error.ts';
import type { Rendering } from './render.ts';
import type { InputOption } from './write-values.ts';

/** The options of a call by name: from its query or its body. */
export type Options = (name: string) => string | null | undefined;

/** The options of a batch of writes, which stand in its body. */
export const batchWriteOptions =
  (body: {
    readonly valueInputOption?: string;
    readonly responseValueRenderOption?: string;
    readonly responseDateTimeRenderOption?: string;
  }): Options =>
  (name) =>
    name === 'valueInputOption'
      ? body.valueInputOption
      : name === 'responseValueRenderOption'
        ? body.responseValueRenderOption
        : body.responseDateTimeRenderOption;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One choice of an option. @throws ApiError where it is none of them. */
export function optionOf<Choice extends string>(
  options: Options,
  name: string,
  type: string,
  choices: readonly Choice[],
  missing: Choice,
): Choice {
  const given = options(name);
  if (
    given === null ||
    given === undefined ||
    given === '' ||
    given === `${snake(type).slice(1).toUpperCase()}_UNSPECIFIED`
  )
    return missing;
  const choice = choices.find((known) => known === given);
  if (choice === undefined)
    throw invalidArgument(
      `Invalid value at '${snake(name)}' (type.googleapis.com/google.apps.sheets.v4.${type}), "${given}"`,
    );
  return choice;
}

/** How a call wants values read. @param prefix - `response` for values in the answer to a write. */
export function renderingOf(options: Options, prefix: '' | 'response' = ''): Rendering {
  const name = (rest: string) =>
    prefix === '' ? rest.charAt(0).toLowerCase() + rest.slice(1) : prefix + rest;
  return {
    value: optionOf(
      options,
      name('ValueRenderOption'),
      'ValueRenderOption',
      ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
      'FORMATTED_VALUE',
    ),
    dateTime: optionOf(
      options,
      name('DateTimeRenderOption'),
      'DateTimeRenderOption',
      ['SERIAL_NUMBER', 'FORMATTED_STRING'],
      'SERIAL_NUMBER',
    ),
    majorDimension:
      prefix === '' ? optionOf(options, 'majorDimension', 'Dimension', ['ROWS', 'COLUMNS'], 'ROWS') : 'ROWS',
  };
}

/** How a call wants its values taken. @throws ApiError where it does not say. */
export function inputOptionOf(options: Options): InputOption {
  const given = optionOf(
    options,
    'valueInputOption',
    'ValueInputOption',
    ['RAW', 'USER_ENTERED', 'INPUT_VALUE_OPTION_UNSPECIFIED'],
    'INPUT_VALUE_OPTION_UNSPECIFIED',
  );
  if (given === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    throw invalidArgument("'valueInputOption' is required but not specified");
  return given;
}
