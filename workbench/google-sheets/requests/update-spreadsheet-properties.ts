import { invalidArgument } from '../api-error.ts';
import { requestMask, withMasked } from '../mask/apply-mask.ts';
import type { RequestHandler } from './context.ts';

export const updateSpreadsheetProperties: RequestHandler<'updateSpreadsheetProperties'> = (
  { document },
  { properties = {}, fields },
) => {
  const mask = requestMask(fields, 'SpreadsheetProperties');
  const after = withMasked(document.properties, properties, mask);
  if (after.title === undefined || after.title === '') throw invalidArgument('The title must not be empty.');
  if (after.locale === undefined || !/^[a-z]{2,3}([_-][A-Za-z]{2})?$/.test(after.locale))
    throw invalidArgument(`Unsupported locale: ${after.locale ?? ''}`);
  if (after.timeZone === undefined) throw invalidArgument('The time zone must not be empty.');
  // The default format cannot be changed.
  const { defaultFormat } = document.properties;
  document.properties = { ...after, ...(defaultFormat && { defaultFormat }) };
  return {};
};
