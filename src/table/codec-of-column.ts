import type { core } from 'zod';
import { anyCellCodec } from './any-cell-codec.ts';
import { baseSchema, isBlankOnly } from './base-schema.ts';
import { booleanCodec } from './boolean-codec.ts';
import type { CellCodec, FilledValue } from './cell-codec.ts';
import { choiceCodec } from './choice-codec.ts';
import type { Column } from './column.ts';
import { dateCodec } from './date-codec.ts';
import { TableDefinitionError } from './errors.ts';
import { numberCodec } from './number-codec.ts';
import { textCodec } from './text-codec.ts';

const codecs = new WeakMap<Column, CellCodec>();

/**
 * The codec of a column: its own, else the one its schema asks for.
 *
 * @param place - What to call the column when it has none: table and column name.
 * @throws TableDefinitionError when a schema is of nothing a cell can hold.
 */
export function codecOfColumn(column: Column, place = column.header): CellCodec {
  const known = codecs.get(column);
  if (known) return known;
  const codec = column.codec ?? codecOfSchema(column.schema);
  if (codec === null) {
    const { type } = baseSchema(column.schema)._zod.def;
    const advice =
      type === 'date' ? 'Use z.iso.date(), or give the column a codec.' : 'Give the column a codec.';
    throw new TableDefinitionError(
      `Column ${place} has a schema of kind "${type}", which no cell can hold. ${advice}`,
    );
  }
  codecs.set(column, codec);
  return codec;
}

/** The values a column offers to choose from; `null` for a column that is no choice. */
export function choicesOf(column: Column): readonly FilledValue[] | null {
  return codecOfColumn(column).choices ?? null;
}

function codecOfSchema(schema: core.$ZodType): CellCodec | null {
  const base = baseSchema(schema);
  const { def } = base._zod;
  switch (def.type) {
    case 'string':
      return isDate(def) ? dateCodec : textCodec;
    case 'template_literal':
      return textCodec;
    case 'number':
      return numberCodec;
    case 'boolean':
      return booleanCodec;
    case 'enum':
    case 'literal':
      return choices([...(base._zod.values ?? [])]);
    case 'any':
    case 'unknown':
    case 'custom':
      return anyCellCodec;
    case 'union':
      return codecOfUnion(def.options.filter((option) => !isBlankOnly(option)));
    default:
      return null;
  }
}

/** Dates as texts: `z.iso.date()` itself, or as a check on a string. */
function isDate(def: core.$ZodStringDef): boolean {
  const formats = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  return formats.some((format) => 'format' in format && format.format === 'date');
}

function choices(values: readonly core.util.Primitive[]): CellCodec | null {
  const filled = values.filter((value): value is FilledValue =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  const others = values.filter((value) => value !== null && value !== undefined);
  return filled.length > 0 && filled.length === others.length ? choiceCodec(filled) : null;
}

/** A union of choices is a longer list; one of other kinds is taken as it is, and zod tells what fits. */
function codecOfUnion(options: readonly core.$ZodType[]): CellCodec | null {
  const values = options.map((option) => baseSchema(option)._zod.values);
  const isList = options.every((option) => ['enum', 'literal'].includes(baseSchema(option)._zod.def.type));
  if (isList) return choices(values.flatMap((some) => [...(some ?? [])]));
  const parts = options.map((option) => codecOfSchema(option));
  return parts.every((part) => part !== null && part !== dateCodec) ? anyCellCodec : null;
}
