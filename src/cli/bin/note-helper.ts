/** Runs in the threads that help to read documents. */
void import('../lint-tree.ts').then(({ serveNotes }) => serveNotes())
