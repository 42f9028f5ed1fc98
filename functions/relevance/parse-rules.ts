import { createHash } from 'node:crypto';
import { buildLexicon } from './build-lexicon.ts';
import { parseStory } from './parse-story.ts';
import { parseWords } from './parse-words.ts';
import { type RuleFile, readYaml } from './read-yaml.ts';
import type { RuleSet } from './rule-set.ts';

const STORY = 'story.yaml';
const WORDS = /^words\.([a-z]{2,10})\.yaml$/;

/**
 * Reads the rule files: one `story.yaml` and any number of `words.<language>.yaml`, in any order. Throws an Error that
 * begins with `relevance: <file>:<line>: ` and says what is wrong and, where a known name is near, what was meant.
 */
export function parseRules(files: readonly RuleFile[]): RuleSet {
  const sorted = [...files].sort((a, b) => (baseName(a) < baseName(b) ? -1 : 1));
  const stories = sorted.filter((file) => baseName(file) === STORY);
  const [storyFile] = stories;
  if (storyFile === undefined || stories.length > 1) {
    throw new Error(
      `relevance: ${stories.length} files named ${STORY} among ${files.length} rule files; need one`,
    );
  }
  const story = parseStory(readYaml(storyFile));
  const words = sorted.flatMap((file) => {
    if (file === storyFile) return [];
    const lang = WORDS.exec(baseName(file))?.[1];
    if (lang !== undefined) return [parseWords(readYaml(file), lang, story.concepts)];
    throw new Error(`relevance: ${file.name}: neither ${STORY} nor words.<language>.yaml`);
  });
  const lexicon = buildLexicon({
    terms: words.flatMap(({ terms }) => terms),
    names: words.flatMap(({ names }) => names),
  });
  return { ...story, version: versionOf(sorted), lexicon };
}

const baseName = (file: RuleFile): string => file.name.slice(file.name.lastIndexOf('/') + 1);

function versionOf(sorted: readonly RuleFile[]): string {
  const hash = createHash('sha256');
  for (const file of sorted) hash.update(`${baseName(file)}\0${file.text}\0`);
  return hash.digest('hex').slice(0, 12);
}
