const HEAD = 4_096;

/** Bytes that are no text in any charset leave control characters. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, HEAD);
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 0.05 * head.length;
}
