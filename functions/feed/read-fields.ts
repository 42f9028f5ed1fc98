import { repairedName } from './feed-fields.ts';
import { oneLine, plainText, tidyLines } from './plain-text.ts';

/** A record as rss-parser gives it: what a field holds has to be looked at before it is believed. */
export type Fields = Readonly<Record<string, unknown>>;

interface FieldValue {
  readonly text: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** All values of a field, in the order of the document. */
export function valuesOf(fields: Fields, name: string): readonly FieldValue[] {
  const values = fields[repairedName(name)];
  if (values === undefined) return [];
  return Array.isArray(values) ? values.map(toValue) : [toValue(values)];
}

/** The first trimmed value that is not empty, of the fields in the order given. */
export function firstPlain(fields: Fields, names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => valuesOf(fields, name))
    .map(({ text }) => text.trim())
    .find((text) => text !== '');
}

/** The first value that is not empty, as text without markup. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  return names
    .flatMap((name) => valuesOf(fields, name))
    .map(({ text, attributes }) => (attributes.as === 'text' ? tidyLines(text) : plainText(text)))
    .find((text) => text !== '');
}

export function firstLine(fields: Fields, names: readonly string[]): string | undefined {
  const text = firstText(fields, names);
  return text === undefined ? undefined : oneLine(text);
}

function toValue(value: unknown): FieldValue {
  if (typeof value === 'string') return { text: value, attributes: {} };
  if (!isRecord(value)) return { text: '', attributes: {} };
  const text = typeof value._ === 'string' ? value._ : '';
  return { text, attributes: isRecord(value.$) ? value.$ : {} };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
