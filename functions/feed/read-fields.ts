import { repairedName } from './feed-fields.ts';
import { keepDamaged } from './keep-damaged.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';

/** A record as rss-parser gives it: what a field holds has to be looked at before it is believed. */
export type Fields = Readonly<Record<string, unknown>>;

interface FieldValue {
  readonly text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const NONE: readonly FieldValue[] = [];
const NO_ATTRIBUTES = {};

/** All values of a field, in the order of the document. */
export function valuesOf(fields: Fields, name: string): readonly FieldValue[] {
  const values = fields[repairedName(name)];
  if (values === undefined) return NONE;
  return Array.isArray(values) ? values.map(toValue) : [toValue(values)];
}

/** The first trimmed value that is not empty, of the fields in the order given. */
export function firstPlain(fields: Fields, names: readonly string[]): string | undefined {
  return firstOf(fields, names, ({ text }) => text.trim());
}

/** The first value that is not empty, as text without markup. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  return firstOf(fields, names, ({ text, attributes }) =>
    keepDamaged(text, attributes.as === 'text' ? tidyLines : plainText),
  );
}

export function firstLine(fields: Fields, names: readonly string[]): string | undefined {
  const text = firstText(fields, names);
  // What firstText gives is tidy: only line breaks, and the no-break spaces of damaged text, are left to look at.
  return text === undefined || !/[\n\u00a0]/.test(text) ? text : keepDamaged(text, oneLine);
}

function firstOf(
  fields: Fields,
  names: readonly string[],
  read: (value: FieldValue) => string,
): string | undefined {
  for (const name of names) {
    for (const value of valuesOf(fields, name)) {
      const text = read(value);
      if (text !== '') return text;
    }
  }
  return undefined;
}

function toValue(value: unknown): FieldValue {
  if (typeof value === 'string') return { text: value, attributes: NO_ATTRIBUTES };
  if (!isRecord(value)) return { text: '', attributes: NO_ATTRIBUTES };
  const text = typeof value._ === 'string' ? value._ : '';
  return { text, attributes: isRecord(value.$) ? value.$ : NO_ATTRIBUTES };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
