import { describe, expect, it } from '@jest/globals';
import { classify } from '../../../functions/relevance/classify.ts';
import { meetsCondition } from '../../../functions/relevance/meets-condition.ts';
import { surveyText } from '../../../functions/relevance/survey-text.ts';
import type { Judged } from '../../../functions/relevance/verdict.ts';
import { realRules } from '../../support/real-rules.ts';

const examples = realRules.rules.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, example, name: rule.name, title: example.title || example.text })),
);
const answerOf = (title: string, text: string) => classify({ title, text }, realRules).answer;

describe('the rules in force', () => {
  it.each(examples)('$name holds for its example: $title', ({ rule, example }) => {
    const ground = { survey: surveyText(example, realRules), rules: realRules, known: new Map() };
    expect(meetsCondition(rule.when, ground)).toBeDefined();
    expect(classify(example, realRules).answer).toBe(example.answer);
  });

  it.each([
    [
      'Sergey, Gaidar and gamers',
      'Сергей Гейдаров – геймер из Чечни',
      'Его похитили в 1996 году в Грозном и пытали.',
    ],
    [
      'Czechs',
      'Tschechen stimmen ab',
      'Die Mehrheit der Tschechen will, dass Schwule und Lesben heiraten. Verfolgt wird niemand.',
    ],
    [
      'the tsar',
      'Иван Грозный и геи',
      'На выставке об Иване Грозном задержали активиста ЛГБТ, которого избили.',
    ],
    [
      'a family name',
      'Robert Gay in Grozny',
      'The envoy Robert Gay asked Chechnya to stop torture. Gay left on Friday.',
    ],
    [
      'football',
      '«Ахмат» – «Спартак»',
      'Зелимхан Бакаев из «Спартака» удалён в Грозном. Болельщики кричали «геи», их задержали.',
    ],
    [
      'a title fight',
      'Chechen fighter insults gay rival',
      'The UFC bout is on Saturday. Kadyrov will watch the title fight.',
    ],
    [
      'a suspect abroad',
      'Chechen held after attack on gay couple',
      'The suspect, 20, came from Chechnya as a child. He was arrested at home in Vienna.',
    ],
    [
      'torture without the link',
      'Strasbourg: Kutayev was tortured',
      'He was arrested in Chechnya and given electric shocks. The Chechen authorities deny it.',
    ],
    [
      'a surname that many share',
      'Исаев возглавил район Чечни',
      'Исаев сменил Магамадова. Кадыров поблагодарил обоих.',
    ],
    [
      'the war',
      'Kadyrov: we are winning in Ukraine',
      'His troops fight the West of gay parades at the front, he said.',
    ],
    ['Pride elsewhere', 'Pride in Budapest', 'Thousands marched for gay rights. Police detained three.'],
  ])('is not taken in by %s', (_trap, title, text) => {
    expect(answerOf(title, text)).toBe('irrelevant');
  });

  it('takes an aside for an aside', () => {
    const text =
      'Thousands danced in Madrid on Saturday. One float recalled the gay men tortured in Chechnya.';
    expect(answerOf('Madrid Pride', text)).toBe('borderline');
  });

  it('does not join words that stand far apart', () => {
    const year =
      'On other days other things happened in other countries, and few of them are remembered now. ';
    const text = `In May gay activists were detained in Moscow. ${year.repeat(9)}\nIn June a bomb went off in Chechnya.`;
    expect(answerOf('2012: a chronicle', text)).toBe('irrelevant');
  });

  it('does not count what a box of other articles says', () => {
    const text = `${'The tram line to the harbour will open in May, the city says, and cost more than planned. '.repeat(8)}
Read also: Gay men flee the purge in Chechnya, survivors say.
Chechnya’s gay purge: what we know
Five bars worth the fare`;
    expect(answerOf('Tram line to open in May', text)).toBe('irrelevant');
  });

  it.each([
    ['Kadyrov', 'Such people do not exist in the republic, Ramzan Kadyrov said of the reports of torture.'],
    ['Бакаев', 'Певец Зелимхан Бакаев исчез в Грозном в 2017 году.'],
    ['Sulejmanowa', 'Seda Suleimanova was taken from St Petersburg to Chechnya by force.'],
    ['Taramova', 'Халимат Тарамову силой вернули в Чечню из приюта.'],
    [
      'Magamadov and Isaev',
      'Salekh Magamadov and Ismail Isaev were abducted to Chechnya, their lawyer said.',
    ],
    ['Lapunov', 'Strasbourg ruled that Maxim Lapunov was tortured in Grozny.'],
  ])('knows the story without a word for the persecuted: %s', (_case, text) => {
    expect(answerOf('', text)).toBe('match');
  });

  it.each([
    [
      'en',
      'Gay men detained in Chechnya',
      'More than a hundred men were detained and tortured because they are gay.',
    ],
    ['ru', 'В Чечне задерживают геев', 'Более ста мужчин задержаны и подвергнуты пыткам.'],
    [
      'de',
      'Schwulenverfolgung in Tschetschenien',
      'Mehr als hundert Männer wurden verschleppt und gefoltert.',
    ],
    ['fr', 'Tchétchénie : des homosexuels arrêtés', 'Plus de cent hommes ont été arrêtés et torturés.'],
    ['es', 'Detenciones de gais en Chechenia', 'Más de cien hombres han sido detenidos y torturados.'],
    ['uk', 'У Чечні затримують геїв', 'Понад сто чоловіків затримали й катували.'],
    ['it', 'Cecenia, arrestati cento gay', 'Oltre cento uomini arrestati e torturati.'],
    ['pt', 'Gays presos na Chechênia', 'Mais de cem homens foram detidos e torturados.'],
    ['pl', 'Czeczenia: aresztowania gejów', 'Ponad stu mężczyzn zatrzymano i torturowano.'],
    ['nl', 'Homo’s opgepakt in Tsjetsjenië', 'Meer dan honderd mannen zijn opgepakt en gemarteld.'],
    ['tr', 'Çeçenistan’da eşcinsellere gözaltı', 'Yüzden fazla erkek gözaltına alındı ve işkence gördü.'],
    ['sv', 'Homosexuella gripna i Tjetjenien', 'Mer än hundra män har gripits och torterats.'],
  ])('knows it in %s', (_lang, title, text) => {
    expect(answerOf(title, text)).toBe('match');
    expect(answerOf('', `${title}. ${text}`)).toBe('match');
  });

  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['composed letters', (text: string) => text.normalize('NFC')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    [
      'no accents',
      (text: string) =>
        text
          .normalize('NFD')
          .replace(/[\u0300\u0301\u0308]/g, '')
          .normalize('NFC'),
    ],
    ['soft hyphens', (text: string) => text.replace(/\p{L}{4}(?=\p{L})/gu, '$&\u00ad')],
    ['zero-width spaces', (text: string) => text.replace(/\p{L}{3}(?=\p{L})/gu, '$&\u200b')],
    ['typographic apostrophes', (text: string) => text.replaceAll("'", '’')],
    ['hard spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
  ])('says the same of a text in %s', (_change, change) => {
    const told = examples.filter(({ example }) => example.answer !== 'irrelevant');
    const said = told.map(({ example }) => [
      answerOf(example.title, example.text) === 'irrelevant',
      example.title,
    ]);
    const changed = told.map(({ example }) => [
      answerOf(change(example.title), change(example.text)) === 'irrelevant',
      example.title,
    ]);
    expect(changed).toEqual(said);
  });

  it('knows look-alike letters of another alphabet', () => {
    expect(answerOf('B Чeчнe зaдepжaли гeeв', 'Иx пытaли.')).toBe('match');
  });

  it('judges without regard to the language that is claimed', () => {
    const judged: Judged = { title: 'В Чечне задерживают геев', text: 'Их пытают.', lang: 'fr' };
    expect(classify(judged, realRules).answer).toBe('match');
  });
});
