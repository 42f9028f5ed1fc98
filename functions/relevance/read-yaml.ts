import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** One rule file: its name as it is shown in errors, and its content. */
export interface RuleFile {
  readonly name: string;
  readonly text: string;
}

export type YamlPath = readonly (string | number)[];

/** A YAML file whose every complaint names file and line. */
export interface YamlFile {
  readonly name: string;
  readonly data: unknown;
  /** Throws `relevance: <file>:<line>: <what is wrong>`, with the line on which the value at `path` stands. */
  fail(path: YamlPath, problem: string): never;
}

const LONGEST_FILE = 1_000_000;

/** Reads one YAML file. Throws an Error that begins with `relevance: <file>:<line>: ` when it is not YAML. */
export function readYaml(file: RuleFile): YamlFile {
  if (file.text.length > LONGEST_FILE) throw new Error(`relevance: ${file.name}: longer than 1 MB`);
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const wrong = document.errors[0];
  if (wrong !== undefined) {
    const { line } = lines.linePos(wrong.pos[0]);
    throw new Error(`relevance: ${file.name}:${line}: ${wrong.message}`, { cause: wrong });
  }
  return {
    name: file.name,
    data: document.toJS(),
    fail(path, problem) {
      throw new Error(`relevance: ${file.name}:${lineOf(path)}: ${problem}`);
    },
  };

  function lineOf(path: YamlPath): number {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(path.slice(0, length));
      if (start !== undefined) return lines.linePos(start).line;
    }
    return 1;
  }

  /** Where the key stands, or the item of a list. */
  function startOf(path: YamlPath): number | undefined {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const node = pair?.key ?? document.getIn(path, true);
    return isNode(node) ? node.range?.[0] : undefined;
  }
}

/** Checks the shape of a part of the file; what does not fit is named with its line and, if one is near, the key meant. */
export function checked<T>(yaml: YamlFile, schema: z.ZodType<T>, value: unknown, at: YamlPath = []): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = [...at, ...(issue?.path ?? []).filter((key) => typeof key !== 'symbol')];
  if (issue?.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return yaml.fail([...path, key], `unknown key "${key}"`);
  }
  return yaml.fail(path, `${path.join('.')}: ${issue?.message ?? 'does not fit'}`);
}
