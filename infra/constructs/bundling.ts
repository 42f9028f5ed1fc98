import { join } from 'node:path';
import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { BUNDLE_BANNER, BUNDLE_DEFINE } from '../../functions/bundle.mjs';
import type { Setting } from '../../functions/runtime/env.ts';

/** The checkout: every path of the bundling starts here, so that the current folder does not matter. */
export const PROJECT_ROOT = join(import.meta.dirname, '../..');

/** Where a function finds what lies beside its code: paths that start from the task's own folder. */
export const BESIDE_THE_CODE = { workersFolder: './workers', rulesFolder: './rules' } as const;

const quoted = (...parts: readonly string[]): string => `"${join(...parts)}"`;

/** Shell commands that lay the folders beside the code which the function's settings name. */
function commandsFor(settings: readonly Setting[], outputFolder: string): string[] {
  const workers = `node ${quoted(PROJECT_ROOT, 'functions/bundle.mjs')} ${quoted(outputFolder, 'workers')}`;
  const rules = [
    `mkdir -p ${quoted(outputFolder, 'rules')}`,
    `cp ${quoted(PROJECT_ROOT, 'rules')}/*.yaml ${quoted(outputFolder, 'rules')}`,
  ];
  return [
    ...(settings.includes('workersFolder') ? [workers] : []),
    ...(settings.includes('rulesFolder') ? rules : []),
  ];
}

/** One ESM file with everything in it, the AWS SDK too, so that what was tested is what runs. */
export const bundlingFor = (settings: readonly Setting[]): BundlingOptions => ({
  format: OutputFormat.ESM,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  sourceMap: false,
  esbuildArgs: { '--charset': 'utf8', '--legal-comments': 'none' },
  bundleAwsSDK: true,
  logLevel: LogLevel.WARNING,
  define: BUNDLE_DEFINE,
  banner: BUNDLE_BANNER,
  commandHooks: {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling: (_inputFolder, outputFolder) => commandsFor(settings, outputFolder),
  },
});
