import { html } from './html.ts';

/** Inline styles of the HTML part: mail programs keep little else. Contrast is 4.5 to 1 or better in both schemes. */
export const STYLE = {
  page: 'margin:0;padding:0;background:#ffffff;color:#1d2125;',
  column:
    "max-width:640px;margin:0 auto;padding:20px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1d2125;overflow-wrap:anywhere;",
  title: 'margin:0 0 4px;font-size:18px;line-height:1.3;',
  opening: 'margin:0 0 10px;font-size:14px;color:#565d66;',
  heading: 'margin:28px 0 6px;padding-top:12px;border-top:2px solid #d7dbe0;font-size:18px;line-height:1.3;',
  story: 'margin:0 0 24px;',
  storyTitle: 'margin:16px 0 2px;font-size:17px;line-height:1.35;',
  facts: 'margin:0 0 8px;font-size:14px;color:#565d66;',
  why: 'margin:0 0 4px;font-size:14px;color:#565d66;',
  quote: 'margin:0 0 8px;padding:2px 0;padding-inline-start:12px;border-inline-start:3px solid #b6bdc6;',
  mark: 'background:#fff1b8;color:#1d2125;font-weight:600;',
  list: 'margin:0 0 12px;padding-left:20px;font-size:15px;',
  item: 'margin:0 0 6px;',
  paragraph: 'margin:0 0 12px;',
  link: 'color:#0b5394;',
  closing: 'margin:28px 0 0;padding-top:12px;border-top:2px solid #d7dbe0;font-size:14px;color:#565d66;',
} as const;

/** For the programs that know dark mode and classes; the others keep the light scheme. */
export const DARK_STYLE = html`<style>
@media (prefers-color-scheme:dark){
.page,.column{background:#16181b!important;color:#e4e6ea!important}
.muted{color:#a9b0b9!important}
.rule{border-color:#3a4048!important}
.mark{background:#5c4a00!important;color:#ffffff!important}
.link{color:#8ab4f8!important}
}
</style>`;
