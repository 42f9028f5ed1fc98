/** Beginnings of parameter names that whole families of campaign tools use. */
const PREFIXES = ['utm_', 'mtm_', 'pk_', 'at_', 'ns_', '_hs', 'guce_', 'hsa_'];
/** Names that some systems give to a number that tells one document from another. */
const MAY_BE_A_NUMBER = /^(?:pk_|at_|ns_|cmp$|maca$|ocid$|smid$)/;

/** Parameters that say how a reader came, never which document is meant. Lower case. */
const NAMES: ReadonlySet<string> = new Set([
  '__twitter_impression',
  '_ga',
  '_gl',
  '_openstat',
  'cmp',
  'cmpid',
  'dclid',
  'fb_ref',
  'fb_source',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'guccounter',
  'igsh',
  'igshid',
  'li_fat_id',
  'maca',
  'mc_cid',
  'mc_eid',
  'mibextid',
  'mkt_tok',
  'msclkid',
  'ocid',
  'oly_anon_id',
  'oly_enc_id',
  's_cid',
  'smid',
  'smtyp',
  'traffic_source',
  'ttclid',
  'twclid',
  'vero_id',
  'wbraid',
  'wt_mc',
  'wt.mc_id',
  'xtor',
  'yclid',
  'ymclid',
  'ysclid',
]);

/** Says whether a query parameter of this name, with this value, only tells how the reader came. */
export function isTrackingParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase();
  if (MAY_BE_A_NUMBER.test(lower) && /^\d+$/.test(value)) return false;
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}
