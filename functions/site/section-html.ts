import { type Html, html } from '../mail/html.ts';
import type { Block, NoteBlock, Section } from '../mail/letter-body.ts';
import { outsideLink } from './outside-link.ts';
import { storyHtml } from './story-html.ts';

/** A section of a letter as part of a page: the same blocks that the mail is made of. */
export const sectionHtml = ({ heading, blocks }: Section, lang: string, id?: string): Html =>
  html`<section${id !== undefined && html` id="${id}"`}>
${heading !== undefined && html`<h2>${heading}</h2>\n`}${blocks.map((block) => blockHtml(block, lang))}</section>
`;

function blockHtml(block: Block, lang: string): Html {
  switch (block.is) {
    case 'story':
      return storyHtml(block, lang);
    case 'note':
      return noteHtml(block);
    case 'paragraph':
      return html`<p>${block.text}</p>\n`;
    case 'link':
      return html`<p>${block.label} <a href="${block.href}">${block.href}</a></p>\n`;
  }
}

const noteHtml = ({ title, detail, href }: NoteBlock): Html =>
  html`<p>${outsideLink(href, html`<bdi dir="auto">${title}</bdi>`)}<br>
<span class="muted">${detail}</span></p>\n`;
