import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isUnreadable } from '../functions/article/article.ts';
import { extractArticle } from '../functions/article/extract-article.ts';
import { classify } from '../functions/relevance/classify.ts';
import { goldenCases, SEED_ARTICLES } from './support/golden-cases.ts';
import { realRules } from './support/real-rules.ts';

describe('the verdict on each page of seed-articles', () => {
  it.each(goldenCases())('$slug: $verdict', ({ slug, verdict }) => {
    const body = readFileSync(join(SEED_ARTICLES, slug, 'page.html'));
    const article = extractArticle({ url: `https://newsroom.example/${slug}`, body });
    if (isUnreadable(article)) throw new Error(`${slug} could not be read: ${article.unreadable}`);
    const { answer, score, rule } = classify(article, realRules);
    expect({ slug, answer, score, rule }).toMatchObject({ slug, answer: verdict });
  });
});
