import type { Planted } from './plant-tree.ts';

const PACKAGES = [
  '@aws-sdk/client-sqs',
  '@mozilla/readability',
  'dynalite',
  'esbuild',
  'ipaddr.js',
  'chardet',
  'jsdom',
  'nodemailer',
  'rss-parser',
  'smtp-server',
  'undici',
  'yaml',
  'zod',
];
const DEV_PACKAGES = ['@types/aws-lambda', 'aws-cdk-lib', 'jest'];

const versions = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

const installed = (name: string): Planted =>
  name.startsWith('@types/')
    ? {
        [`node_modules/${name}/package.json`]: JSON.stringify({
          name,
          version: '1.0.0',
          types: 'index.d.ts',
        }),
        [`node_modules/${name}/index.d.ts`]: 'export interface Event {}',
      }
    : {
        [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
        [`node_modules/${name}/index.js`]: 'module.exports = {};',
      };

const NODE_MODULES: Planted = Object.assign({}, ...[...PACKAGES, ...DEV_PACKAGES].map(installed));

/** A small house that keeps every rule, and comes close to breaking most of them. */
export const CLEAN_HOUSE: Planted = {
  ...NODE_MODULES,
  'package.json': JSON.stringify({
    type: 'module',
    dependencies: versions(PACKAGES),
    devDependencies: versions(DEV_PACKAGES),
  }),
  'functions/fetch/fetcher.ts': `
    import { isIP } from 'ipaddr.js';
    /** Never calls fetch(), setTimeout() or console.log(): process.env and Date.now() stand in this comment only. */
    export interface Fetcher { fetch(url: string, process?: object): Promise<Date>; readonly Math: typeof Math; }
    export const warning = 'new Date() and Math.random() and require("fs")';
    export const pattern = /process.env console.log(fetch)/;
    export const dial = isIP;
  `,
  'functions/feed/feed.ts': `
    import { createHash } from 'node:crypto';
    import Parser from 'rss-parser';
    import type { Fetcher } from '../fetch/fetcher.ts';
    export const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    export const half = Math.floor(3 / 2);
    export const ageOf = (now: () => Date, published: number) => now().getTime() - new Date(published).getTime();
    export const polled = (process: { env: string }, fetch: Fetcher['fetch']) => fetch(process.env);
    export const parser = { console: Parser, fetch: 1, setTimeout: 2 };
    export const isTime = (value: unknown): value is Date => value instanceof Date && Date.parse('2020') > 0;
  `,
  'functions/article/article.ts': `
    import { Readability } from '@mozilla/readability';
    import { JSDOM } from 'jsdom';
    export const read = [JSDOM, Readability];
  `,
  'functions/relevance/verdict.ts': `
    import { parse } from 'yaml';
    import { z } from 'zod';
    export const rules = [parse, z];
  `,
  'functions/match/match.ts':
    "export type { Fetcher } from '../fetch/fetcher.ts'; export interface Match { id: string }",
  'functions/archive/page-archive.ts': "import '../match/match.ts';",
  'functions/digest/edition.ts':
    "import type { Match } from '../match/match.ts'; export type Edition = Match[];",
  'functions/subscriber/subscriber.ts': "import '../digest/edition.ts'; export const subscriber = 1;",
  'functions/mail/mailer.ts': "import '../subscriber/subscriber.ts'; export const mailer = 1;",
  'functions/site/page.ts': "import '../mail/mailer.ts'; export const page = 1;",
  'functions/pipeline/logger.ts': 'export interface Logger { console: string }',
  'functions/pipeline/poll.ts': `
    import type { Logger } from './logger.ts';
    import { page } from '../site/page.ts';
    export interface Services { fetch(): void; now(): Date; log: Logger }
    export const poll = ({ fetch, now }: Services) => [fetch(), now(), page];
  `,
  'functions/adapters/tables.ts': 'export const TABLES = 1;',
  'functions/adapters/http-fetcher.ts': `
    import { readFile } from 'node:fs/promises';
    import { connect } from 'node:net';
    import { SQS } from '@aws-sdk/client-sqs';
    import { request } from 'undici';
    import { z } from 'zod';
    import { warning } from '../fetch/fetcher.ts';
    import type { Logger } from '../pipeline/logger.ts';
    export const fetcher = () => [readFile, connect, SQS, request, z, warning, Date.now(), Math.random(), setTimeout];
    export type Log = Logger;
  `,
  'functions/runtime/env.ts': 'export const ENV = {};',
  'functions/runtime/queues.ts': 'export const QUEUES = {};',
  'functions/runtime/services.ts': `
    import { join } from 'node:path';
    import { fetcher } from '../adapters/http-fetcher.ts';
    import { poll } from '../pipeline/poll.ts';
    export const services = { fetcher, poll, join, now: () => new Date(), jitter: Math.random };
  `,
  'functions/handlers/poll.ts': `
    import type { Event } from 'aws-lambda';
    import { poll } from '../pipeline/poll.ts';
    import { services } from '../runtime/services.ts';
    export const handler = (event: Event) => [event, poll, services, process.env];
  `,
  'functions/bundle.mjs': `
    import { mkdir } from 'node:fs/promises';
    import { build } from 'esbuild';
    export const bundle = () => [mkdir, build, process.argv];
  `,
  'functions/bundle.d.mts': 'export const bundle: () => unknown[];',
  'infra/app.ts': `
    import { App } from 'aws-cdk-lib';
    import { TABLES } from '../functions/adapters/tables.ts';
    import { bundle } from '../functions/bundle.mjs';
    import { ENV } from '../functions/runtime/env.ts';
    import { QUEUES } from '../functions/runtime/queues.ts';
    export const app = [App, TABLES, bundle, ENV, QUEUES];
  `,
  'local/start.mjs': `
    import { existsSync } from 'node:fs';
    import { useOwnWords } from './own-words.mjs';
    useOwnWords(existsSync);
    const { start } = await import('./start.ts');
    await start(await import('esbuild'));
  `,
  'local/own-words.mjs': 'export const useOwnWords = (...words) => console.error(words);',
  'local/start.ts': `
    import dynalite from 'dynalite';
    import { handler } from '../functions/handlers/poll.ts';
    import { fetcher } from '../functions/adapters/http-fetcher.ts';
    export const start = (esbuild: unknown) => [dynalite, handler, fetcher, esbuild, process.env.HOME];
  `,
  'local/dynalite.d.ts': "declare module 'dynalite' { export default function dynalite(): void }",
  'bench/run.ts': `
    import { poll } from '../functions/pipeline/poll.ts';
    import { synthesise } from '../test/support/synthesise.ts';
    console.log(poll, synthesise, Date.now());
  `,
  'test/support/synthesise.ts':
    "export { app as synthesise } from '../../infra/app.ts'; import '../../local/start.ts';",
};
