import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readRules } from '../../../functions/adapters/rules-folder.ts';
import { RULES_FOLDER } from '../../support/real-rules.ts';

describe('readRules', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('reads the rules in force', () => {
    const { rules, version } = readRules(RULES_FOLDER);
    expect(rules.length).toBeGreaterThan(10);
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });

  it('says which folder has no rules', () => {
    expect(() => readRules(join(folder, 'none'))).toThrow(
      `relevance: no rules to read in ${join(folder, 'none')}`,
    );
    expect(() => readRules(folder)).toThrow('relevance: 0 files named story.yaml');
  });

  it('passes over what is not YAML and names a bad file with its line', async () => {
    await writeFile(join(folder, 'README.md'), '# not a rule');
    await writeFile(join(folder, 'story.yaml'), 'concepts:\n  place: [');
    expect(() => readRules(folder)).toThrow(/^relevance: rules\/story\.yaml:2: /);
  });
});
