import { z } from 'zod';
import type { Words } from './build-lexicon.ts';
import { meant } from './nearest-name.ts';
import { parseTerm, type TermContext } from './parse-term.ts';
import { checked, type YamlFile, type YamlPath } from './read-yaml.ts';
import type { Term } from './rule-set.ts';

const TERMS = z.array(z.string()).nullish();
const WORDS = z
  .object({
    endings: z.record(z.string(), z.string()).nullish(),
    'also-names': z.array(z.string()).nullish(),
    except: z.record(z.string(), TERMS).nullish(),
  })
  .catchall(TERMS);

/**
 * Reads one file of words: `endings` (named lists), `also-names` (words that are family names too), `except`
 * (concept → phrases that do not count for it), and a list of terms for each concept.
 */
export function parseWords(yaml: YamlFile, lang: string, concepts: ReadonlyMap<string, string>): Words {
  const { endings, 'also-names': alsoNames, except, ...words } = checked(yaml, WORDS, yaml.data ?? {});
  const named = parseEndings(endings ?? {});
  const terms = [
    ...Object.entries(words).flatMap(([concept, list]) => termsOf(concept, list, [concept])),
    ...Object.entries(except ?? {}).flatMap(([concept, list]) =>
      termsOf(concept, list, ['except', concept], true),
    ),
  ];
  return { terms, names: alsoNames ?? [] };

  function termsOf(
    concept: string,
    list: readonly string[] | null | undefined,
    path: YamlPath,
    exception = false,
  ) {
    if (!concepts.has(concept)) {
      yaml.fail(path, `unknown concept "${concept}"${meant(concept, concepts.keys())}`);
    }
    return (list ?? []).map((written, index): Term => {
      const context: TermContext = {
        endings: named,
        fail: (problem) => yaml.fail([...path, index], problem),
      };
      const slots = parseTerm(written, context);
      return { concept, lang, written, slots, exception };
    });
  }
}

function parseEndings(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const parted = Object.entries(lists).map(([name, list]) => {
    const ends = list.split(/[|\s]+/).filter((end) => end !== '');
    return [name, ends.map((end) => (end === '-' ? '' : end))] as const;
  });
  return new Map(parted);
}
