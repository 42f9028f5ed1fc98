import { escapeXml } from '../../functions/feed/escape-xml.ts';
import { feedContent, feedPath, type NewsroomEdition } from './newsroom-edition.ts';
import { FEED_FORMS, type FeedForm } from './newsroom-feeds.ts';

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}li{margin:.2rem 0}';

/** The page at the newsroom's front door: what this is, its feeds, and the articles of each. */
export function newsroomIndex(edition: NewsroomEdition): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sample newsroom</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Sample newsroom</h1>
<p>Feeds and addresses made up on this machine to try chechnya-watch with; no publisher sends them. The outlets of the bundled articles are invented, and the dates are moved so that the news looks new. All feeds as one list: <a href="/feeds.opml">OPML</a>.</p>
${FEED_FORMS.map((form) => feedSection(form, edition)).join('')}${leftOutSection(edition)}</body>
</html>
`;
}

function feedSection(form: FeedForm, edition: NewsroomEdition): string {
  const { title, items } = feedContent(form, edition);
  const lines = items.map(({ slug, address, title: name, outlet, lang }) => {
    const time = edition.times.get(slug)?.slice(0, 10) ?? '';
    const language = escapeXml(lang ?? form.lang);
    return `<li>${time} <a href="${escapeXml(address)}" lang="${language}">${escapeXml(name)}</a>, ${escapeXml(outlet)}</li>\n`;
  });
  return `<h2 lang="${form.lang}"><a href="${feedPath(form)}">${escapeXml(title)}</a></h2>\n<ul>\n${lines.join('')}</ul>\n`;
}

function leftOutSection({ leftOut }: NewsroomEdition): string {
  if (leftOut.size === 0) return '';
  const lines = [...leftOut].map(([slug, reason]) => `<li>${escapeXml(slug)}: ${escapeXml(reason)}</li>\n`);
  return `<h2>Folders left out</h2>\n<ul>\n${lines.join('')}</ul>\n`;
}
