import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { buildApp } from '../../infra/build-app.ts';

interface CdkJson {
  readonly context: Readonly<Record<string, unknown>>;
}

const flags: CdkJson = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

export interface SynthesiseOptions {
  /** Where the bundles go, which take seconds to make; none are made without it. */
  readonly bundlesInto?: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** The templates that `cdk synth` would write, with the flags of cdk.json. CDK's own rules run in `cdk synth` only. */
export function synthesise({ bundlesInto, context = {} }: SynthesiseOptions = {}) {
  process.env.CDK_VALIDATION = 'false';
  const outdir = bundlesInto ?? mkdtempSync(join(tmpdir(), 'watch-synth-'));
  const noBundles = bundlesInto === undefined ? { 'aws:cdk:bundling-stacks': [] } : {};
  const { app } = buildApp({
    analyticsReporting: false,
    outdir,
    context: { ...flags.context, ...noBundles, ...context },
  });
  const assembly = app.synth();
  const data = assembly.getStackArtifact('Data').template;
  const pipeline = assembly.getStackArtifact('Pipeline').template;
  if (bundlesInto === undefined) rmSync(outdir, { recursive: true });
  return {
    json: { data, pipeline },
    data: Template.fromJSON(data),
    pipeline: Template.fromJSON(pipeline),
  };
}
