import { escapeHtml } from './escape-html.ts';

/** Markup of our own making. Not exported: only the template below makes it, so no stranger's text becomes it. */
class Markup {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Html = Markup;
export type HtmlValue = string | number | Html | readonly HtmlValue[] | undefined | false;

/** A template for HTML: strings are escaped, markup and lists of it are put in as they are, nothing gives nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Markup(parts.map((part, i) => (i === 0 ? part : `${markupOf(values[i - 1])}${part}`)).join(''));

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(markupOf).join('');
}
