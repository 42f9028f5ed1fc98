import { describe, expect, it } from '@jest/globals';
import { languageName } from '../../../functions/mail/language-name.ts';

describe('languageName', () => {
  it('names a language to the reader and nothing else', () => {
    expect([languageName('de', 'en'), languageName('de', 'ru')]).toEqual(['German', 'немецкий']);
    for (const tag of [undefined, '', 'x-!!', '"><b>', 'deutsch'])
      expect(languageName(tag, 'en')).toBeUndefined();
  });
});
