import { fileURLToPath } from 'node:url';
import { readRules } from '../../functions/adapters/rules-folder.ts';

export const RULES_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));

/** The rules in force. */
export const realRules = readRules(RULES_FOLDER);
