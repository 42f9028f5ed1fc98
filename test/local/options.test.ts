import { describe, expect, it } from '@jest/globals';
import { isRealMail, parseStart } from '../../local/options.ts';

const REAL = ['--smtp', 'smtp://mail.example:587'];
const ALL = ['--sender', 'notes@house.example', '--site', 'https://notes.example/', '--feeds', 'feeds.opml'];

describe('parseStart', () => {
  it('asks for what real mail needs: a sender, a way out for the readers, a list of one’s own', () => {
    expect(parseStart(REAL)).toBe(2);
    expect(parseStart([...REAL, ...ALL.slice(0, 4)])).toBe(2);
    expect(parseStart([...REAL, ...ALL])).toMatchObject({ site: 'https://notes.example', smtp: REAL[1] });
  });

  it('asks for none of it while mails stay on this machine', () => {
    expect(parseStart([])).toMatchObject({ once: false, port: 4017 });
    expect(parseStart(['--smtp', 'smtp://127.0.0.1:2525'])).toMatchObject({ smtp: 'smtp://127.0.0.1:2525' });
  });

  it.each([
    ['--port', '70000'],
    ['--site', 'notes'],
    ['--nonsense', ''],
  ])('does not understand %s %s', (...args) => {
    expect(parseStart(args)).toBe(2);
  });

  it('helps', () => {
    expect(parseStart(['--help'])).toBe(0);
  });
});

describe('isRealMail', () => {
  it.each([
    [undefined, false],
    ['smtp://localhost', false],
    ['smtp://[::1]:25', false],
    ['smtps://mail.example', true],
    ['nonsense', true],
  ])('%s: %s', (smtp, real) => {
    expect(isRealMail(smtp === undefined ? {} : { smtp })).toBe(real);
  });
});
