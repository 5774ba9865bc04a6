/** Runs in the threads that help to read documents. */
void import('../serve-notes.ts').then(({ serveNotes }) => serveNotes())
