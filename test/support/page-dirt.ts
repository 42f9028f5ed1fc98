/** Invented: an article of a town that does not exist, for pages whose dirt is many times longer. */
export const STORY_TITLE = 'Harbour tram of Lowmoor approved after nine hours of debate';

const SENTENCES = [
  'The council of Lowmoor approved the harbour tram on Monday night after nine hours of debate.',
  'Thirty-one members voted in favour and twenty-six against, with two abstentions from the north ward.',
  '“Nobody believed that we would see this tram in our lifetime,” said the mayor, Hester Quill.',
  'The line is to run from the old fish market to the ferry pier and will cost forty million crowns.',
  'Opponents had warned that the debate was rushed and that the harbour road would be closed for a year.',
  'Shopkeepers on Anchor Street fear for their trade and want to be paid for every lost week.',
  'A study of the university, seen by this newspaper, expects eleven thousand passengers a day.',
  'Work on the first stretch could begin in March if the ministry releases the money in time.',
  'The last tram of Lowmoor ran in 1957, and its rails still lie under the asphalt of Quay Lane.',
];

/** Nine sentences in three paragraphs. */
export const STORY: readonly string[] = [0, 3, 6].map((at) => SENTENCES.slice(at, at + 3).join(' '));
export const STORY_SENTENCES: readonly string[] = [
  SENTENCES[0] ?? '',
  SENTENCES[4] ?? '',
  SENTENCES[8] ?? '',
];
export const storyHtml = (): string => STORY.map((text) => `<p>${text}</p>`).join('');

/** What must not be read of the dirt. */
export const MARK = 'Gruntwick';

/** `count` different paragraphs of filler, some 200 characters each. */
export const filler = (count: number, of = 'the readers of this paper'): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>${MARK} number ${at} concerns ${of}, who may at any time and without giving reasons write to the office named above. It has been so since the year ${1500 + at}, and nothing about it is expected to change.</p>`,
  ).join('');

/** `count` links as in a menu or a list of stories. */
export const links = (count: number): string =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/${at}">${MARK} of the north, part ${at}, and what became of it</a></li>`).join('')}</ul>`;

export const page = (body: string, title = STORY_TITLE): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
