import { recogniseText } from './recognise-text.ts';

/**
 * Text of strangers' bytes, whatever they are (recogniseText).
 * @param declared charset labels as header or document give them, most trusted first.
 */
export const decodeText = (bytes: Uint8Array, declared: readonly (string | undefined)[] = []): string =>
  recogniseText(bytes, declared).text;
