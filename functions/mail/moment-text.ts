/** A time as people read it, in UTC and saying so; undefined when the text is no time. */
export function momentText(at: string, lang: string): string | undefined {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return undefined;
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(moment)} UTC`;
}
