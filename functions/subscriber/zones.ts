/** Names that this engine still lists under an older spelling; both are understood. */
const NEWER = new Map([
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
]);

/** The IANA zones that a person may choose from, UTC first, then by name. */
export const ZONES: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone !== 'UTC')
    .map((zone) => NEWER.get(zone) ?? zone)
    .sort(),
];

const known = new Set([...ZONES, ...NEWER.keys()]);

/** Whether it is one of the zones; a name that was only respelled counts too. */
export const isZone = (text: string): boolean => known.has(text);
