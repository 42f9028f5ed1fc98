/** A language by its name in the reader's language; undefined for what is no language tag. */
export function languageName(tag: string | undefined, lang: string): string | undefined {
  if (tag === undefined || !/^[a-z]{2,3}$/i.test(tag)) return undefined;
  return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(tag);
}
