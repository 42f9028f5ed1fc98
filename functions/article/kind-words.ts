const list = (...languages: readonly string[]): readonly string[] =>
  languages.flatMap((line) => line.split('|'));

/** What titles of live blogs say, as whole words: lower case. */
export const LIVE_TITLES = list(
  'live updates|live blog|liveblog|live:|live –|live -|live |as it happened|live coverage|minute by minute|rolling coverage',
  'liveticker|live-ticker|newsticker|newsblog|news-blog|im ticker|live-blog',
  'en direct|direct :|suivez en direct|le direct|en directo|en vivo|minuto a minuto|última hora, en directo|diretta|in diretta|minuto per minuto|ao vivo|minuto a minuto|acompanhe ao vivo',
  'онлайн|прямая трансляция|текстовая трансляция|прямой эфир|онлайн-трансляция|главное к этому часу|наживо|онлайн-трансляція|текстова трансляція|на живо',
  'na żywo|relacja na żywo|relacja live|živě|online přenos|élő|élőben|percről percre|direkt|direktrapport|direkte|live-opdateringer|seuranta|hetki hetkeltä|canlı|canlı blog|liveblogg|uživo|în direct|live text|ζωντανά|λεπτό προς λεπτό|siaran langsung',
  'مباشر|تغطية مباشرة|تغطية حية|שידור חי|עדכונים שוטפים|直播|实时更新|ライブ|速報ライブ|실시간|ถ่ายทอดสด|ბლოგი',
);

/** What titles of digests say: many pieces of news on one page. */
export const DIGEST_TITLES = list(
  'news in brief|in brief|briefs|news briefs|roundup|round-up|news digest|digest|news summary|morning briefing|evening briefing|daily briefing|the week in|this week in|news of the day|headlines of the day|top stories|weekly recap|five things to know|what you need to know today|press review',
  'дайджест|главное за|главные новости|коротко|новости к часу|итоги дня|итоги недели|новости дня|новости недели|что произошло за|обзор прессы|сводка новостей|главное к утру|хроника преследований|стисло|головне за|підсумки дня|новини дня|дайджэст',
  'nachrichten kompakt|kurzmeldungen|meldungen des tages|kurz notiert|kurz gemeldet|nachrichten in kürze|presseschau|das wichtigste vom|das wichtigste in kürze|der tag kompakt|nachrichten des tages|morgenlage',
  "en bref|l'essentiel de l'actu|brèves|l'actu en bref|revue de presse|les infos du jour|ce qu'il faut retenir de|resumen de noticias|noticias del día|en breve|breves|lo más destacado del día|revista de prensa|claves del día|notizie in breve|in breve|brevi|rassegna stampa|notícias do dia|resumo do dia|resumo da semana",
  'w skrócie|skrót wiadomości|przegląd prasy|najważniejsze wiadomości|nieuws in het kort|kort nieuws|kortnytt|nyheter i korthet|i korthet|kort fortalt|lyhyesti|kısa kısa|günün özeti|stručně|přehled zpráv|röviden|hírösszefoglaló|pe scurt|ukratko|накратко|σύντομες ειδήσεις|أخبار موجزة|موجز الأخبار|בקצרה|新闻简报|要闻|ニュースまとめ|간추린 뉴스|간추린|სიახლეები მოკლედ|ringkasan berita|สรุปข่าว',
);

/** Class names, ids and paths of live blogs. */
export const LIVE_NAMES =
  /live-?(?:blog|ticker|feed|updates?|coverage|entr|post|event|center)|(?:^|[\s_-])ticker(?:[\s_-]|$)|en-direct|endirecto|online-?(?:broadcast|translation|transl)|text-?broadcast|minuto-a-minuto/i;
export const LIVE_PATHS =
  /\/(?:live|liveblog|live-blog|liveticker|live-updates?|en-direct|direct|directo|en-vivo|online|onlain|onlayn)(?:[/_-]|$)|[-_/](?:liveticker|liveblog|live-updates?|live-blog)(?:[-_./]|$)/i;

/** Paths of list pages: tags, sections' archives, searches. */
export const LIST_PATHS =
  /\/(?:tags?|topics?|category|categories|themen?|thema|rubrik|rubrics?|section|sections|search|suche|author|authors|archive|archives|keywords?|etiquetas?|temas?|sujets?|dossiers?|teg|tegi|tema|labels?|page)(?:\/|$)|[?&](?:s|q|tag|search|query)=/i;
