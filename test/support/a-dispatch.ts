import type { Dispatch } from '../../functions/mail/dispatch.ts';

/** Everything about one mail but what it says, with what a test wants different. */
export const aDispatch = (different: Partial<Dispatch> = {}): Dispatch => ({
  letterhead: {
    sender: { name: 'Notes', address: 'notes@mail.example' },
    siteOrigin: 'https://notes.example',
  },
  to: 'ann@example.org',
  lang: 'en',
  deliveryId: 'abcdefghijklmnopqrst_-',
  secret: 'ZYXWVUTSRQPONMLKJIHGFE',
  date: new Date('2026-11-21T06:00:00.000Z'),
  ...different,
});
