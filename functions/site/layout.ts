import { type Html, html } from '../mail/html.ts';

export interface Page {
  readonly lang: string;
  /** Neutral on every public page: it stands in histories and on shared screens. */
  readonly title: string;
  readonly main: Html;
  /** What stands above the main part, such as links to other pages. */
  readonly above?: Html;
  readonly skip?: string;
  readonly isWide?: boolean;
}

/** A whole page. Without scripts, and nothing in it comes from elsewhere. */
export function layout({ lang, title, main, above, skip, isWide }: Page): string {
  return html`<!doctype html>
<html lang="${lang}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
${skip !== undefined && html`<a class="skip" href="#main">${skip}</a>\n`}<div class="page${isWide === true && ' wide'}">
${above}<main id="main">
${main}</main>
</div>
</body>
</html>
`.markup;
}
