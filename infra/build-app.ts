import { App, type AppProps } from 'aws-cdk-lib';
import { DataStack } from './stacks/data-stack.ts';
import { PipelineStack } from './stacks/pipeline-stack.ts';
import { readStage } from './stage.ts';

/** The two stacks of one stage: what must stay, and what may be deleted and deployed again. */
export function buildApp(props: AppProps = {}) {
  const app = new App(props);
  const stage = readStage((key) => app.node.tryGetContext(key));
  const env = { region: stage.region };
  const data = new DataStack(app, 'Data', { stackName: `watch-${stage.stage}-data`, env });
  const pipeline = new PipelineStack(app, 'Pipeline', {
    stackName: `watch-${stage.stage}-pipeline`,
    env,
    stage,
    data,
  });
  return { app, stage, pipeline };
}
