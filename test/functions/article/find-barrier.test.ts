import { afterEach, describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../../functions/article/extract-article.ts';
import { asPage, PARAGRAPH } from '../../support/as-page.ts';

afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));

const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const MENU = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>';
const FOOTER = '<footer><p>We use cookies. <a href="/privacy">Cookie policy</a></p></footer>';
const reasonOf = (html: string, url?: string): string => {
  const read = extractArticle(asPage(html, url));
  return 'unreadable' in read ? read.unreadable : `read: ${read.text.slice(0, 80)}`;
};

const BOT = 'a bot check (captcha) stands in the place of the article';
const CONSENT = 'a consent page (cookies) stands in the place of the article';
const PAYWALL = 'a paywall stands in the place of the article';
const LOGIN = 'a login page stands in the place of the article';
const SCRIPT = 'the page shows its text only with JavaScript';
const REGION = 'the page is not available in this region';
const MISSING = 'the page says "not found", though it was answered as found';
const PARKED = 'the address belongs to a parked domain';
const BROKEN = 'an error message stands in the place of the article';

describe('a page is no article when it is', () => {
  it.each([
    [
      'a check of the browser',
      BOT,
      page(
        'Just a moment...',
        '<div id="challenge-stage"></div><noscript>Enable JavaScript and cookies to continue</noscript>',
      ),
    ],
    [
      'a check in words',
      BOT,
      page(
        'herald.example',
        '<h1>herald.example</h1><p>Verify you are human by completing the action below.</p><p>herald.example needs to review the security of your connection before proceeding, and this may take some seconds of your time.</p><p>Ray ID: 0a1b2c3d. Performance & security by an edge network that stands before this site.</p>',
      ),
    ],
    [
      'a captcha of a search engine',
      BOT,
      page(
        'Ой!',
        '<form class="CheckboxCaptcha" action="/checkcaptcha"><p>Подтвердите, что запросы отправляли вы, а не робот. Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p></form>',
      ),
    ],
    ['a captcha in German', BOT, page('Elbbote', '<p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>')],
    [
      'a check in Japanese',
      BOT,
      page('しばらくお待ちください...', '<p>接続のセキュリティを確認しています。</p>'),
    ],
    [
      'a frame of a captcha service',
      BOT,
      page(
        'herald.example',
        '<iframe src="https://geo.captcha-delivery.com/captcha/?x=1"></iframe><p>Please enable JS and disable any ad blocker</p>',
      ),
    ],
    [
      'a long consent notice',
      CONSENT,
      page(
        'Herald',
        `<main><h1>We value your privacy</h1><p>We and our partners store and/or access information on a device, such as cookies, and process personal data, such as identifiers, for personalised ads and content.</p><p>With your permission we and our partners may use precise geolocation data. You may click to consent, or manage your choices. You can change your choices at any time.</p><p>Some partners rely on their legitimate interest. Accept all, or reject all, as you like it best.</p></main>`,
      ),
    ],
    [
      'a German notice with a subscription for readers who refuse',
      CONSENT,
      page(
        'Elbbote',
        '<h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung, Ihre Zustimmung jederzeit widerrufbar.</p><p>Wir und unsere Partner speichern Informationen auf einem Gerät und verarbeiten personenbezogene Daten für personalisierte Anzeigen. Alle akzeptieren oder das Pur-Abo bestellen.</p>',
      ),
    ],
    [
      'a French notice',
      CONSENT,
      page(
        'Le Phare',
        '<h1>Le respect de votre vie privée</h1><p>Nous et nos partenaires utilisons des cookies.</p><p>Tout accepter. Continuer sans accepter.</p>',
      ),
    ],
    [
      'a Spanish notice',
      CONSENT,
      page(
        'El Mirador',
        '<p>Nosotros y nuestros socios utilizamos cookies para almacenar o acceder a información.</p><p>Aceptar y continuar</p>',
      ),
    ],
    [
      'a Polish notice',
      CONSENT,
      page(
        'Kurier',
        '<p>My i nasi partnerzy przechowujemy informacje. Uzasadniony interes.</p><p>Przejdź do serwisu</p>',
      ),
    ],
    [
      'the consent page it was led to',
      CONSENT,
      page(
        'Before you continue',
        '<h1>Before you continue</h1><p>We use cookies and data to deliver and maintain services, to track outages and to protect against spam, fraud and abuse, and to measure audience engagement and site statistics.</p><p>If you choose to accept all, we will also use cookies and data to develop and improve new services, to deliver and measure the effectiveness of ads, and to show personalised content, depending on your settings, wherever you go next.</p>',
      ),
    ],
    [
      'an offer of subscriptions',
      PAYWALL,
      page(
        'Subscribe',
        '<h1>Subscribe to read</h1><p>Subscribe to unlock this article.</p><p>Try unlimited access for 1 euro. Then 69 euro per month. Cancel anytime.</p><p>Already a subscriber? Sign in here, and read on in peace for the rest of the day and of the night.</p><p>Choose your plan, billed monthly.</p>',
      ),
    ],
    [
      'a Russian paywall',
      PAYWALL,
      page(
        'Газета',
        '<p>Этот материал доступен только подписчикам. Оформите подписку, чтобы прочитать полностью.</p><p>Уже есть подписка?</p>',
      ),
    ],
    [
      'a French paywall',
      PAYWALL,
      page(
        'Le Phare',
        '<p>Cet article est réservé aux abonnés.</p><p>Déjà abonné ? Sans engagement, 1 euro le premier mois.</p>',
      ),
    ],
    [
      'a form to log in',
      LOGIN,
      page(
        'Log in | Herald',
        '<form><p>Log in to your account</p><input><input type="password"></form><p>Forgot your password? Create an account</p>',
      ),
    ],
    ['a Russian form to log in', LOGIN, page('Вход', '<p>Войдите в систему.</p><p>Забыли пароль?</p>')],
    [
      'a German form to log in',
      LOGIN,
      page('Elbbote', '<h1>Anmelden</h1><p>Noch kein Konto? Jetzt registrieren. Passwort vergessen?</p>'),
    ],
    [
      'a shell for scripts',
      SCRIPT,
      page(
        'Herald',
        '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/main.js"></script>',
      ),
    ],
    [
      'a shell in Russian',
      SCRIPT,
      page('Вестник', '<p>Для работы сайта необходимо включить JavaScript.</p>'),
    ],
    [
      'closed to a region',
      REGION,
      page(
        '451: Unavailable due to legal reasons',
        '<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time. For any issues, write to us or call.</p>',
      ),
    ],
    [
      'closed to a region, in German',
      REGION,
      page('Sender', '<p>Dieser Inhalt ist in Ihrem Land nicht verfügbar.</p>'),
    ],
    [
      'blocked by an order',
      REGION,
      page('Доступ ограничен', '<p>Доступ к информационному ресурсу ограничен на основании закона.</p>'),
    ],
    [
      'missing',
      MISSING,
      page(
        'Page not found - Herald',
        `${MENU}<h1>Page not found</h1><p>The page you are looking for may have been moved or deleted.</p>`,
      ),
    ],
    [
      'missing, with a list of what there is',
      MISSING,
      page(
        '404 - Страница не найдена',
        `<h1>Страница не найдена</h1><p>Запрашиваемая страница была удалена. Проверьте адрес.</p>${[1, 2, 3].map((at) => `<p>Новость ${at}. В понедельник городской совет Ломура девять часов обсуждал новую линию трамвая, и никто не ушёл раньше полуночи.</p>`).join('')}`,
      ),
    ],
    [
      'missing, in French',
      MISSING,
      page('Erreur 404 | Le Phare', '<p>La page que vous recherchez n’existe pas.</p>'),
    ],
    ['missing, in Arabic', MISSING, page('الصفحة غير موجودة', '<p>الصفحة التي تبحث عنها غير متاحة.</p>')],
    ['missing, by the name of its body', MISSING, '<title>Herald</title><body class="error404"><p>Oops.</p>'],
    [
      'for sale',
      PARKED,
      page(
        'herald.example',
        '<h1>herald.example</h1><p>This domain is for sale. Buy this domain or make an offer on this domain.</p><p>Related searches: trams, ferries, harbours</p>',
      ),
    ],
    ['for sale, in Russian', PARKED, page('Домен продаётся', '<p>Домен продаётся. Купить этот домен.</p>')],
    [
      'out of order',
      BROKEN,
      page(
        '503 Service Unavailable',
        '<h1>Service Unavailable</h1><p>The server is temporarily unable to service your request.</p>',
      ),
    ],
    [
      'under repair',
      BROKEN,
      page(
        'Степной листок',
        '<h1>Технические работы</h1><p>На сайте ведутся технические работы, попробуйте зайти позже.</p>',
      ),
    ],
  ])('%s', (_what, reason, html) => {
    expect(reasonOf(html)).toBe(reason);
  });
});

it('an address that readers are led to says more than its words', () => {
  const words = `<h1>Your data</h1>${'<p>We use cookies. Here we tell you all about what we do with what we know of you, and of your neighbours, and for how long.</p>'.repeat(6)}`;
  const led = 'https://consent.portal.example/m?continue=https://portal.example/tram';
  expect([reasonOf(page('Portal', words)).slice(0, 6), reasonOf(page('Portal', words), led)]).toEqual([
    'read: ',
    CONSENT,
  ]);
});

const article = (title: string, text: string, head = ''): string =>
  page(`${title} | Herald`, `${MENU}<article><h1>${title}</h1>${text}</article>${FOOTER}`, head);
const DATA = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Paywall', datePublished: '2026-11-20' })}</script>`;
const P = `<p>${PARAGRAPH}</p>`;

describe('a page stays an article when it', () => {
  it.each([
    [
      'tells of paywalls',
      article(
        'Papers put up paywalls',
        `<p>“Subscribe to continue reading” is what readers of the county papers see since Monday, at four euro per month. Publishers say that they have no other choice left.</p>${P}${P}`,
      ),
    ],
    [
      'tells of paywalls in a few words',
      article(
        'Paywall',
        `<p>Readers of the county papers now see a note to subscribe to continue reading, the publishers said on Monday. It costs four euro per month, and most of the readers whom we asked in the street on Tuesday said that they would rather borrow the paper from a neighbour.</p>`,
        DATA,
      ),
    ],
    [
      'tells of consent',
      article(
        'Regulator fines portal over cookie notices',
        `<p>The regulator fined the portal on Monday because its notice offered “accept all” on the first page and “reject all” on the fifth.</p>${P}<p>The portal’s lawyers said that users could withdraw their consent at any time, and that legitimate interest covered the rest.</p>`,
      ),
    ],
    [
      'tells of captchas',
      article(
        'Captcha',
        `<p>Are you a robot? The test that asks readers to verify you are human was invented in the year 2000, and it has been solved by machines ever since, its inventor said in an interview on Monday.</p>${P}`,
      ),
    ],
    [
      'tells of robots in Russian',
      article(
        'Капча устарела',
        '<p>Надпись «подтвердите, что вы не робот» видел каждый, но мало кто знает, что первую такую проверку придумали ещё в прошлом веке, и с тех пор её много раз обходили.</p><p>В понедельник городской совет Ломура девять часов обсуждал новую линию трамвая, и никто не ушёл раньше полуночи, хотя многие хотели.</p>',
      ),
    ],
    ['tells of a missing page', article('Page not found: how the town lost its archive', P + P)],
    [
      'tells of a domain',
      article(
        'Town website for sale',
        `<p>“This domain is for sale” is all that visitors of the town’s website have seen since Monday, because nobody paid the bill of eleven euro.</p>${P}`,
      ),
    ],
    [
      'tells of scripts',
      article(
        'Enable JavaScript, says council',
        `<p>“Please enable JavaScript” is what the council’s website told the blind, a court heard on Monday in the case of a reader from Lowmoor.</p>${P}`,
      ),
    ],
    [
      'tells of regions',
      article(
        'Broadcaster blocks abroad',
        `<p>Viewers abroad read that the film is “not available in your country” since Monday, the broadcaster said, and it did not say when that would end.</p>${P}`,
      ),
    ],
    [
      'tells of logins',
      article(
        'Readers must log in',
        `<p>“Forgot your password?” is the question that most readers of the county papers had on Monday, when they were asked to create an account.</p>${P}`,
      ),
    ],
    ['tells of maintenance', article('Bridge under maintenance', P + P)],
    [
      'has a consent box beside it',
      article('Tram approved', P + P).replace(
        '<article>',
        '<div id="onetrust-banner-sdk"><p>We and our partners use cookies. Accept all or reject all.</p></div><article>',
      ),
    ],
    [
      'comes over a guarded network',
      article(
        'Tram approved',
        P + P,
        '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>',
      ),
    ],
    [
      'asks to log in for comments',
      article('Tram approved', P + P).replace(
        '</article>',
        '</article><p>Log in to your account to comment. Forgot password?</p>',
      ),
    ],
    ['stands at an address with "login" in its name', article('Login for all', P + P)],
    [
      'is shown by a script as well',
      article('Tram approved', P + P).replace(
        '</article>',
        '</article><noscript>Please enable JavaScript</noscript><div id="root"></div>',
      ),
    ],
  ])('%s', (_what, html) => {
    expect(reasonOf(html, 'https://herald.example/news/login-for-all')).toMatch(/^read: /);
  });
});

describe('a page with too little text', () => {
  it('says so when nothing tells why', () => {
    expect(reasonOf(page('Herald', `${MENU}<p>Only this line.</p>${FOOTER}`))).toMatch(/^too little text/);
  });

  it('says that the rest is behind a wall', () => {
    expect(
      reasonOf(article('Tram approved', `${P}<div class="offer">Subscribe to continue reading</div>`)),
    ).toBe(`too little text (${PARAGRAPH.length} characters; the rest is behind a paywall or login)`);
  });

  it('names where the whole may be', () => {
    const html = article(
      'Tram approved',
      '<p>The town council of Lowmoor met on Monday evening and…</p><a href="/full/tram">Read the full article</a>',
    );
    expect(extractArticle(asPage(html))).toEqual({
      unreadable: expect.stringMatching(/^too little text/),
      wholePage: 'https://herald.example/full/tram',
    });
  });
});

describe('the state that a page leaves for its scripts', () => {
  const shell = (state: unknown): string =>
    page(
      'Tram approved',
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`,
    );
  const body = `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`;

  it.each([
    ['the one body', { props: { page: { headline: 'x', articleBody: body } } }],
    [
      'the body beside the title',
      {
        all: [
          { title: 'Ferry sunk', body_html: `Other. ${body}` },
          { title: 'Tram approved', body_html: body },
        ],
      },
    ],
  ])('gives %s', (_what, state) => {
    expect(reasonOf(shell(state))).toBe(`read: ${PARAGRAPH.slice(0, 80)}`);
  });

  it.each([
    [
      'two bodies, none beside the title',
      { all: [{ articleBody: body }, { articleBody: `Other. ${body}` }] },
    ],
    ['a value of another name', { comment: body }],
    ['nothing', 'x'],
  ])('gives no text of %s', (_what, state) => {
    expect(reasonOf(shell(state))).toBe(SCRIPT);
  });
});
