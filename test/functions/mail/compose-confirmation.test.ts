import { describe, expect, it } from '@jest/globals';
import { composeConfirmation } from '../../../functions/mail/compose-confirmation.ts';
import { aDispatch } from '../../support/a-dispatch.ts';

describe('composeConfirmation', () => {
  it('asks with one link and offers no way to leave what nobody joined', () => {
    const { subject, text, html, headers, messageId } = composeConfirmation(aDispatch());
    expect(subject).toBe('Notes: please confirm');
    expect(messageId).toBe('abcdefghijklmnopqrst_-@mail.example');
    for (const part of [text, html]) {
      expect(part).toContain('https://notes.example/c/ZYXWVUTSRQPONMLKJIHGFE');
      expect(part).not.toContain('/u/');
    }
    expect(Object.keys(headers)).not.toContain('List-Unsubscribe');
    expect(headers['Auto-Submitted']).toBe('auto-generated');
  });

  it('speaks the language that was chosen', () => {
    expect(composeConfirmation(aDispatch({ lang: 'ru' })).subject).toBe('Notes: подтвердите, пожалуйста');
  });
});
