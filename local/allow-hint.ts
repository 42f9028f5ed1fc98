/** Adds to a refusal of an address on this machine or network how to allow it. */
export function withAllowHint(reason: string, url: string): string {
  if (!/ is not (?:a public|the usual)/.test(reason) || !URL.canParse(url)) return reason;
  return `${reason}; if you mean it, add --allow-origin ${new URL(url).origin}`;
}
