import { slugHash } from './publish-times.ts';

/** How one of the newsroom's feeds is made. Together they show the forms that real feeds have. */
export interface FeedForm {
  /** The last step of its address. */
  readonly file: string;
  readonly name: string;
  readonly lang: string;
  readonly format: 'rss' | 'rdf' | 'atom';
  /** How much of the story an item carries. */
  readonly text: 'none' | 'summary' | 'full';
  readonly charset: 'utf-8' | 'windows-1251';
}

const FORMS = {
  englishRss: form('english.xml', 'English, first feed', 'en', 'rss', 'summary'),
  englishRdf: form('english.rdf', 'English, second feed', 'en', 'rdf', 'none'),
  englishAtom: form('english.atom', 'English and other languages', 'en', 'atom', 'summary'),
  russian: { ...form('russian.xml', 'по-русски', 'ru', 'rss', 'summary'), charset: 'windows-1251' },
  german: form('german.atom', 'auf Deutsch', 'de', 'atom', 'none'),
  french: form('french.xml', 'en français', 'fr', 'rss', 'full'),
  spanish: form('spanish.rdf', 'en español', 'es', 'rdf', 'summary'),
} as const satisfies Record<string, FeedForm>;

/** All feeds of the newsroom; each is there whether or not a page is in it. */
export const FEED_FORMS: readonly FeedForm[] = Object.values(FORMS);

const ENGLISH = [FORMS.englishRss, FORMS.englishRdf, FORMS.englishAtom] as const;

/** The one feed that lists a page: by its language, for English by a hash of its folder's name. */
export function feedOf({ slug, lang }: { readonly slug: string; readonly lang?: string }): FeedForm {
  if (lang === 'en')
    return ENGLISH[Number.parseInt(slugHash(slug), 16) % ENGLISH.length] ?? FORMS.englishAtom;
  return (
    [FORMS.russian, FORMS.german, FORMS.french, FORMS.spanish].find((own) => own.lang === lang) ??
    FORMS.englishAtom
  );
}

function form(
  file: string,
  name: string,
  lang: string,
  format: FeedForm['format'],
  text: FeedForm['text'],
): FeedForm {
  return { file, name, lang, format, text, charset: 'utf-8' };
}
