import { describe, expect, it } from '@jest/globals';
import { addressPart } from '../../../local/newsroom/address-part.ts';

describe('addressPart', () => {
  it.each([
    ['Reel & Record', 'reel-record'],
    ["L'Écho du Vexin", 'l-echo-du-vexin'],
    ['Газета «Волжский причал»', 'gazeta-volzhskii-prichal'],
    ['Ёлка и щётка', 'elka-i-shchetka'],
    ['../..', 'outlet'],
    ['日本', 'outlet'],
    ['', 'outlet'],
  ])('makes of %j %j', (name, part) => {
    expect(addressPart(name)).toBe(part);
  });
});
