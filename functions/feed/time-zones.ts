/** Hours east of Greenwich of the zone names that feeds use (RFC 822 §5.1 and later habits). */
const HOURS: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  ast: -4,
  adt: -3,
  nst: -3.5,
  ndt: -2.5,
  bst: 1,
  west: 1,
  cet: 1,
  mez: 1,
  cest: 2,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  мск: 3,
  msd: 4,
  trt: 3,
  samt: 4,
  gst: 4,
  amt: 4,
  yekt: 5,
  omst: 6,
  novt: 7,
  krat: 7,
  irkt: 8,
  yakt: 9,
  vlat: 10,
  magt: 11,
  ist: 5.5,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  acst: 9.5,
  awst: 8,
  sast: 2,
  cat: 2,
  eat: 3,
  wat: 1,
  brt: -3,
  art: -3,
  clt: -4,
  pkt: 5,
  almt: 6,
  hkt: 8,
  sgt: 8,
  pht: 8,
  wib: 7,
  ict: 7,
  kgt: 6,
  uzt: 5,
  azt: 4,
  get: 4,
  pett: 12,
  nzst: 12,
  nzdt: 13,
};

/** Whether a word in lower case is the name of a time zone. */
export const isZoneName = (word: string): boolean => Object.hasOwn(HOURS, word);

/** Minutes east of Greenwich that the end of a date says: "+0300", "-05:00", "MSK"; 0 when it says nothing known. */
export function zoneMinutes(text: string): number {
  const numeric = /(?:^|[^\d])([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(text);
  if (numeric !== null) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  const named = /[\p{L}]+/gu;
  for (const [name] of text.matchAll(named)) {
    const zone = name.toLowerCase();
    if (isZoneName(zone)) return (HOURS[zone] ?? 0) * 60;
  }
  return 0;
}
