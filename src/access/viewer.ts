/** Who a request acts for. Every service method that reads or changes a case takes it first. */
export interface Viewer {
  /** Stands in the history beside each change. */
  userId: string;
  name: string;
  role: 'owner';
}

/** Whoever uses this machine. The only viewer until there are accounts: the server listens on the loopback alone. */
export const localOwner: Viewer = { userId: 'local', name: 'This computer', role: 'owner' };

/** The command line, used by whoever may read the data folder. */
export const commandLine: Viewer = { userId: 'command-line', name: 'Command line', role: 'owner' };
