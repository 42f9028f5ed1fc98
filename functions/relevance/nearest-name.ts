/** The known name that someone most likely meant, or none when nothing comes near (a third of its letters at most). */
export function nearestName(wrong: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const name of known) {
    const distance = editDistance(wrong.slice(0, 40), name.slice(0, 40));
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

/** Letters left out, added, replaced, or two changed about. */
function editDistance(from: string, to: string): number {
  let last: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const changedAbout = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = changedAbout ? (last[j - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    last = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** What to add to a complaint about an unknown name: `; did you mean "…"?`, or nothing. */
export function meant(wrong: string, known: Iterable<string>): string {
  const near = nearestName(wrong, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
