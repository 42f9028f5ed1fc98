import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { blockText } from '../../../functions/article/block-text.ts';
import { cleanText } from '../../../functions/article/clean-text.ts';
import { PARAGRAPH } from '../../support/as-page.ts';

const KNOWN = { title: 'Tram extension approved after debate', byline: 'Ada Byrne' };
const BODY = `<p>${PARAGRAPH}</p><p>Second. ${PARAGRAPH}</p><p>Third. ${PARAGRAPH}</p>`;
const clean = (html: string): string[] =>
  cleanText(blockText(new JSDOM(html).window.document.body), KNOWN).map(({ text }) => text);
const TEXT = clean(BODY);

describe('cleanText drops before the text', () => {
  it.each([
    'Tram extension approved after debate',
    'By Ada Byrne, transport correspondent',
    'Ada Byrne',
    'Updated May 4, 2017 at 10:30 p.m. GMT',
    '4 мая 2017, 10:30',
    '20. April 2021, 11:05 Uhr',
    'Publié le 4 mai 2017 à 10h30',
    'hace 3 horas',
    '4 min read',
    'Read time: 1 minute, 37 seconds',
    'Время чтения — 4 минуты',
    'ca. 4 Min. Lesedauer',
    'https://herald.example/tram',
    'Politics',
    'Be first to like this.',
    'This post is also available in: Français',
    'Эта статья доступна на других языках: English',
    'Share: Facebook Twitter',
  ])('%s', (line) => {
    expect(clean(`<p>${line}</p>${BODY}`)).toEqual(TEXT);
  });

  it('and leaves a standfirst and the name of a place', () => {
    const lead = 'Nine hours of talk, one vote: the harbour gets its tram.';
    expect(clean(`<p>${lead}</p>${BODY}`)).toEqual([lead, ...TEXT]);
  });
});

describe('cleanText drops within the text', () => {
  it.each([
    '<p>Read more: <a href="/a">The ten best harbours of the north</a></p>',
    '<p>Lesen Sie auch: <a href="/a">Das Urteil und seine Folgen</a></p>',
    '<p><a href="/a">Обзор всех матчей восьмого тура — по ссылке</a></p>',
    '<p><strong>Читайте также:</strong> почему дети остаются с отцом</p>',
    '<p>À lire aussi : <a href="/a">comment demander l’asile</a></p>',
    '<p>Photo: Bram Oldcastle for the Herald</p>',
    '<p>(Featured image by Latsa via iStock Photography)</p>',
    '<p>A view of the harbour at dusk / Getty Images</p>',
    '<p>Здание суда на Поварской. Фото: Г. Ястребцев / AFP</p>',
    '<p>Love local sport? Sign up for our Friday letter.</p>',
    '<p>¿Quieres entender Europa? Suscríbete a «Carta».</p>',
    '<p>Понравился рассказ? Подпишитесь на «Почту», чтобы не пропустить следующий.</p>',
    '<p>— Anzeige — Gartenmöbel jetzt günstiger — Anzeige —</p>',
    '<p>Advertisement</p>',
    '<h3>Related stories</h3><ul><li><a href="/a">Harbour seals return</a></li><li><a href="/b">Ferry late</a></li></ul>',
  ])('%s', (dirt) => {
    const parts = BODY.split('</p>');
    expect(clean(`${parts[0]}</p>${dirt}${parts.slice(1).join('</p>')}`)).toEqual(TEXT);
  });
});

describe('cleanText drops behind the text', () => {
  it.each([
    '<h3>Leave a Reply</h3><p>Your email address will not be published.</p><p>Nice one, this tram of yours.</p>',
    '<p>14 réactions</p><p>Lo_D : Et les autres, on les laisse là-bas ?</p>',
    '<h3>Комментарии (3)</h3><p>Опять одно и то же в концовке!</p>',
    '<p>Ada Byrne is a reporter at the Herald who covers harbours.</p>',
    '<p>Mail tips to desk@herald.example or @herald_desk.</p>',
    '<p>Schlagwörter: Völkerstrafrecht, Karlsruhe</p>',
    '<p>Harbour, Tram, Lowmoor Council, Vote</p>',
    '<p>© 2026 The Herald. All rights reserved.</p>',
    '<p><small>The Herald is printed on the ferry, weather permitting.</small></p>',
    '<p>The views expressed here are the columnist’s own.</p>',
  ])('%s', (dirt) => {
    expect(clean(BODY + dirt)).toEqual(TEXT);
  });

  it('what is short and stands elsewhere on the page', () => {
    expect(
      clean(`<article>${BODY}</article><div>The Herald is an invented newspaper of the north.</div>`),
    ).toEqual(TEXT);
  });
});

describe('cleanText keeps headings that begin like dirt', () => {
  it.each([
    'Search for survivors',
    'Close ties to the palace',
    'Menu of the last supper',
    'Image de marque en ruine',
  ])('%s', (heading) => {
    const parts = BODY.split('</p>');
    expect(clean(`${parts[0]}</p><h2>${heading}</h2>${parts.slice(1).join('</p>')}`)).toContain(heading);
  });
});

describe('cleanText keeps sentences that begin like dirt', () => {
  it.each([
    'Share prices fell.',
    'Close to 200 men were held.',
    'By Friday two hundred had fled.',
    'Latest figures show that a hundred men were held.',
    'For more than a decade nobody asked.',
    'Contact with the two men was lost in June.',
    'Anzeige erstattete die Organisation im Februar.',
    'Anzeige gegen Kadyrow ist noch nicht eingegangen.',
    'Sie möchten nach Deutschland fliehen.',
    'Bild von Kadyrow verbrannt, zwei Festnahmen.',
    'Источник в полиции сообщил о новых задержаниях.',
    'Рассылка повесток началась в понедельник.',
    'Фото из зала суда появилось вечером.',
    'Recibe amenazas desde hace años.',
    'Comparte celda con otros doce hombres.',
    'Les propos du président ont choqué.',
    'Une erreur judiciaire, dit son avocat.',
    '“Tell us who else is like you,” they said.',
    'He said: “Help us. Get the police.”',
    'Reuters could not verify the report.',
    'Comments from the Kremlin followed at noon.',
    'It was confirmed on 4 May 2017 by two aides.',
    'Susține că nu știa nimic.',
    'Primește amenințări de ani de zile.',
    'De la prison à l’exil, le récit d’un survivant.',
    'Vi vet inte vem som höll honom.',
    'Del av avtalet är hemligt.',
    'Wij weten niet wie hem vasthield.',
    'Zapisał się do partii w maju.',
    'Abbonati e tifosi hanno protestato.',
    'שתפו פעולה עם המשטרה.',
    'شارك الآلاف في المظاهرة.',
    '相关部门拒绝置评。',
    '네이버에서 검색이 급증했다.',
    'Reklamı yasaklayan karar bozuldu.',
    'Komentáre vlády neprišli.',
  ])('%s', (sentence) => {
    const parts = BODY.split('</p>');
    const middle = clean(`${parts[0]}</p><p>${sentence}</p>${parts.slice(1).join('</p>')}`);
    expect(middle).toContain(sentence);
    expect(clean(`${BODY}<p>${sentence}</p>`)).toEqual([...TEXT, sentence]);
  });
});
