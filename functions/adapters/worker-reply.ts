/** What a worker thread says: once that it has loaded, then for each job its answer or the message of its error. */
export type WorkerReply<Result> =
  | { readonly is: 'ready' }
  | ({ readonly is: 'answer'; readonly answer: Result } & Grown)
  | ({ readonly is: 'error'; readonly message: string; readonly detail?: unknown } & Grown);

interface Grown {
  /** What the thread's heap takes of the machine's memory after the job, in MB; not there when nobody looked. */
  readonly heapMb?: number;
}
