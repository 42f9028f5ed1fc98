/** One right of a role in words: `dynamodb:Query PeopleTable/index/out if kms:ViaService = …`. */
type Right = string;

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Policy {
  readonly Type: string;
  readonly Properties: {
    readonly PolicyDocument: { readonly Statement: readonly Statement[] };
    readonly Roles: readonly { readonly Ref: string }[];
  };
}

const many = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** `watch-example-data:ExportsOutputFnGetAttWatchTable4362794FArnEDF62EEF` is WatchTable. */
const ofExport = (name: string): string =>
  withoutHash(name.replace(/^.*ExportsOutput(Ref|FnGetAtt)/, '').replace(/(Arn)?[0-9A-F]{8}$/, ''));

/** The name of what a value in a template leads to: the id that the stack gave it. */
export function nameOf(resource: unknown): string {
  if (typeof resource === 'string') return resource;
  const [[intrinsic, value]] = Object.entries(resource as Record<string, unknown>) as [[string, unknown]];
  if (intrinsic === 'Fn::ImportValue') return ofExport(String(value));
  if (intrinsic === 'Fn::GetAtt') return withoutHash(String((value as string[])[0]));
  if (intrinsic === 'Fn::Join') return (value as [string, unknown[]])[1].map(nameOf).join('');
  return String(value).startsWith('AWS::') ? `{${String(value)}}` : withoutHash(String(value));
}

const inWords = (condition: Statement['Condition']): string =>
  Object.values(condition ?? {})
    .flatMap((holds) => Object.entries(holds).map(([key, value]) => ` if ${key} = ${value}`))
    .join('');

function rightsOf({ Action, Resource, Condition }: Statement): Right[] {
  const targets = many(Resource).map(nameOf);
  return many(Action).flatMap((action) =>
    targets.map((target) => `${action} ${target}${inWords(Condition)}`),
  );
}

/** What every role of a template may do: its name without the hash, and its rights in alphabetical order. */
export function roleRights(template: {
  readonly Resources: Readonly<Record<string, Policy>>;
}): Record<string, Right[]> {
  const policies = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::IAM::Policy');
  return Object.fromEntries(
    policies.map(({ Properties }) => [
      withoutHash(String(Properties.Roles[0]?.Ref)),
      Properties.PolicyDocument.Statement.flatMap(rightsOf).sort(),
    ]),
  );
}
