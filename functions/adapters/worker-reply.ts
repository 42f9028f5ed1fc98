/** What a worker thread says: once that it has loaded, then for each job its answer or the message of its error. */
export type WorkerReply<Result> =
  | { readonly is: 'ready' }
  | { readonly is: 'answer'; readonly answer: Result }
  | { readonly is: 'error'; readonly message: string };
