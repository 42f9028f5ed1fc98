/** About 2,600 letters of news that names nothing the rules look for: enough for a page to be judged by its words. */
export const OFF_TOPIC_TEXT = [
  'The library of Lowmoor will open on two more evenings a week from spring on, after its readers had asked for it.',
  'A baker in the old harbour sells bread made of rye that grows on the island, and the queue is long in the morning.',
  'Rain fell on the northern hills for nine days, and the ferry could not moor at the smaller of the two piers.',
  'The school orchestra played three pieces by a composer who had once taught mathematics in the same building.',
  'Beekeepers count their hives in autumn; this year they counted more of them than in any year since the flood.',
  'The tram will stop at the botanical garden again once the new rails have been laid and tested.',
  'A map of the year 1790, found behind a cupboard, shows a windmill where the post office is today.',
  'Volunteers planted four hundred oaks along the canal and put a small fence around each of them.',
  'The museum of clocks is looking for somebody who can wind forty of them every Tuesday.',
  'Engineers looked at the bridge from a boat and found that its stones will hold for another century.',
]
  .flatMap((line, at, all) => [line, all[(at + 3) % all.length] ?? '', line])
  .join(' ');
