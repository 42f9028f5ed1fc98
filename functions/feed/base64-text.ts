const ALPHABET = /^[A-Za-z0-9+/=\s]*$/;

/** The text that base64 holds in UTF-8; text that is no base64 comes back unchanged, and bytes that are no text as undefined. */
export function base64Text(text: string): string | undefined {
  if (!ALPHABET.test(text)) return text;
  const decoded = new TextDecoder('utf-8').decode(Buffer.from(text, 'base64'));
  return /[\ufffd\u0000-\u0008]/.test(decoded) ? undefined : decoded;
}
