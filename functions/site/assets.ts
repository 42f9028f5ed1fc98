import { SECURITY_HEADERS } from './security-headers.ts';
import { STYLE_SHEET } from './style-sheet.ts';

/** A file that pages refer to. */
export interface Asset {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A square that says nothing. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="2" y="2" width="12" height="12" rx="3" fill="#7a828c"/></svg>`;

const asset = (contentType: string, body: string): Asset => ({
  headers: { ...SECURITY_HEADERS, 'cache-control': 'public, max-age=3600', 'content-type': contentType },
  body,
});

/** All that pages refer to, by path. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['/style.css', asset('text/css; charset=utf-8', STYLE_SHEET)],
  ['/icon.svg', asset('image/svg+xml', ICON)],
]);
