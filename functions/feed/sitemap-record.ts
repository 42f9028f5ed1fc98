/** What a sitemap says of one page, or an index of one sitemap; as in the source, entities decoded. */
export interface SitemapRecord {
  readonly loc?: string;
  readonly lastmod?: string;
  readonly title?: string;
  readonly publication_date?: string;
  /** The publication's. */
  readonly name?: string;
  readonly language?: string;
}

/** A sitemap with its records, in the order of the document. */
export interface ScannedSitemap {
  readonly root: 'urlset' | 'sitemapindex';
  readonly records: readonly SitemapRecord[];
}
