import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { escapeHtml } from '../../../functions/mail/escape-html.ts';
import { html } from '../../../functions/mail/html.ts';

describe('escapeHtml', () => {
  it('leaves nothing that begins markup, ends an attribute or cannot stand in HTML', () => {
    expect(escapeHtml(`<b title="x" id='y'>&amp;`)).toBe(
      '&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;',
    );
    expect(escapeHtml('a\u0000b\ud800c\td\n')).toBe('a\ufffdb\ufffdc\td\n');
  });

  it('comes back as the same text from a parser, in content and in a quoted attribute', () => {
    const { document } = new JSDOM('').window;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '"', "'", '<script>', '-->', '&lt;', ']]>'),
        (text, tail) => {
          const stranger = text.replace(/[\p{Cc}\p{Cs}]|\p{Noncharacter_Code_Point}/gu, '') + tail;
          document.body.innerHTML = `<p title="${escapeHtml(stranger)}" lang='${escapeHtml(stranger)}'>${escapeHtml(stranger)}</p>`;
          const paragraph = document.body.firstElementChild;
          expect(document.body.childElementCount).toBe(1);
          expect(paragraph?.textContent).toBe(stranger);
          expect([paragraph?.getAttribute('title'), paragraph?.getAttribute('lang')]).toEqual([
            stranger,
            stranger,
          ]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('html', () => {
  it('escapes strings and lists of strings, and puts markup in as it is', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p>${inner}${[inner, '&']}${undefined}${false}${7}</p>`.markup).toBe(
      '<p><b>&lt;i&gt;</b><b>&lt;i&gt;</b>&amp;7</p>',
    );
  });

  it('takes no look-alike for markup', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(() => html`<p>${forged}</p>`).toThrow();
  });
});
