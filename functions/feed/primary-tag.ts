/** The primary subtag of a language tag, lower case ("de" of "de-AT" or "de_AT", BCP 47), or undefined. */
export const primaryTag = (tag: string | undefined): string | undefined =>
  /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
