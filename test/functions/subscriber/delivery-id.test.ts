import { describe, expect, it } from '@jest/globals';
import { deliveryId, type Telling } from '../../../functions/subscriber/delivery-id.ts';

describe('deliveryId', () => {
  it('is the same for each copy of a story, so that no copy causes a second mail', () => {
    const story: Telling = { kind: 'alert', storyId: 'story-1' };
    expect(deliveryId('s1', story)).toBe(deliveryId('s1', { ...story }));
    expect(deliveryId('s1', story)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('differs with the person, the kind and what is told', () => {
    const ids = [
      deliveryId('s1', { kind: 'alert', storyId: 'x' }),
      deliveryId('s2', { kind: 'alert', storyId: 'x' }),
      deliveryId('s1', { kind: 'alert', storyId: 'y' }),
      deliveryId('s1', { kind: 'digest', slot: 'x' }),
      deliveryId('s1', { kind: 'confirmation', day: 'x' }),
      deliveryId('s1alert', { kind: 'alert', storyId: 'x' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
