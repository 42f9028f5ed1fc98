import { Annotations } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';
import { exampleSettings } from './stage.ts';

const { app, stage, pipeline } = buildApp();
const examples = exampleSettings(stage);
if (examples.length > 0) {
  const warning = `still examples, set them with -c name=value before deploying: ${examples.join(', ')}`;
  Annotations.of(pipeline).addWarningV2('chechnya-watch:example-settings', warning);
}
app.synth();
