import { describe, expect, it } from '@jest/globals';
import { agencyNamed, findAgency } from '../../../functions/article/find-agency.ts';

const find = (credits: Partial<Parameters<typeof findAgency>[0]>): string | undefined =>
  findAgency({ named: [], head: [], tail: [], ...credits });

describe('findAgency by the first line of the text', () => {
  it.each([
    ['LOWMOOR, April 3 (Reuters) - The council met.', 'Reuters'],
    ['(Reuters) - The council met.', 'Reuters'],
    ['LOWMOOR, England (AP) — The council met.', 'AP'],
    ['Lowmoor (dpa) - Der Rat hat getagt.', 'dpa'],
    ['Lowmoor (dpa/lby) – Der Rat hat getagt.', 'dpa'],
    ['Lowmoor/Berlin (AFP) - Der Rat hat getagt.', 'AFP'],
    ['PARIS (AFP) – Le conseil a siégé.', 'AFP'],
    ['Madrid, 3 abr (EFE).- El consejo se reunió.', 'EFE'],
    ['(ANSA) - ROMA, 3 APR - Il consiglio si è riunito.', 'ANSA'],
    ['WARSZAWA (PAP) - Rada obradowała.', 'PAP'],
    ['ГРОЗНЫЙ, 3 апр — РИА Новости. Совет заседал.', 'RIA Novosti'],
    ['МОСКВА, 3 апр - РИА Новости, Иван Петров. Совет заседал.', 'RIA Novosti'],
    ['МОСКВА, 3 апреля. /ТАСС/. Совет заседал.', 'TASS'],
    ['МОСКВА, 3 апреля. /Корр. ТАСС Иван Петров/. Совет заседал.', 'TASS'],
    ['Москва. 3 апреля. INTERFAX.RU - Совет заседал.', 'Interfax'],
    ['Київ. 3 квітня (Укрінформ) – Рада засідала.', 'Ukrinform'],
    ['VILNIUS (BNS) – The council met.', 'BNS'],
    ['BEIJING, April 3 (Xinhua) -- The council met.', 'Xinhua'],
    ['新华社北京4月3日电 会议举行。', 'Xinhua'],
    ['【ロンドン=共同】議会が開かれた。', 'Kyodo'],
    ['(서울=연합뉴스) 의회가 열렸다.', 'Yonhap'],
    ['Minsk. [BelTA] – The council met.', 'BelTA'],
  ])('%s', (line, agency) => {
    expect(find({ head: [line] })).toBe(agency);
  });

  it.each([
    'The council told Reuters on Monday that it had met.',
    'As the agency (Reuters) reported, nine hours went by before anybody spoke.',
    'ТАСС сообщает, что совет заседал девять часов.',
    '«Спутник» выиграл у соседей со счётом два один.',
    'The council (pa) met in a spa (Spa) – nine hours.',
    'He works for the AP and lives in Lowmoor.',
    'По данным «Интерфакса», совет заседал.',
    '',
  ])('but not by %s', (line) => {
    expect(find({ head: [line], tail: [line] })).toBeUndefined();
  });
});

describe('findAgency by the lines at the end', () => {
  it.each([
    ['Quelle: dpa', 'dpa'],
    ['Mit Material von dpa', 'dpa'],
    ['Source: AFP', 'AFP'],
    ['(AFP)', 'AFP'],
    ['avec AFP', 'AFP'],
    ['Con información de EFE', 'EFE'],
    ['Источник: ТАСС', 'TASS'],
    ['Источник — «Интерфакс»', 'Interfax'],
    ['Źródło: PAP', 'PAP'],
    ['© 2024 AFP', 'AFP'],
    ['Copyright 2024 The Associated Press. All rights reserved.', 'AP'],
    ['The vote is expected in spring. (dpa)', 'dpa'],
    ['РИА Новости', 'RIA Novosti'],
    ['来源：新华社', 'Xinhua'],
    ['Our Standards: The Thomson Reuters Trust Principles.', 'Reuters'],
  ])('%s', (line, agency) => {
    expect(find({ tail: ['The council met.', line] })).toBe(agency);
  });

  it.each(['Source: the town council', 'Read more from our own correspondents', 'Teilen', 'apa', 'sid'])(
    'but not by %s',
    (line) => {
      expect(find({ tail: [line] })).toBeUndefined();
    },
  );
});

describe('findAgency by who is named', () => {
  it.each([
    [['Reuters Staff'], 'Reuters'],
    [['Thomson Reuters'], 'Reuters'],
    [['Ada Byrne', 'Agence France-Presse'], 'AFP'],
    [['dpa-infocom', 'dpa/lni'], 'dpa'],
    [['The Associated Press'], 'AP'],
    [['Ada Byrne', 'The Herald'], undefined],
    [[], undefined],
  ])('%s', (named, agency) => {
    expect(find({ named })).toBe(agency);
  });

  it('before what the lines say', () => {
    expect(find({ named: ['AFP'], head: ['(Reuters) - The council met.'], tail: ['Quelle: dpa'] })).toBe(
      'AFP',
    );
  });
});

describe('agencyNamed', () => {
  it.each(['', 'Reutersville', 'The Daily AP', 'x'.repeat(10_000), 'spa'])(
    'knows no agency %.30s',
    (name) => {
      expect(agencyNamed(name)).toBeUndefined();
    },
  );
});
