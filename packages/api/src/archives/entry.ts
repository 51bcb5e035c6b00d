/** A file of an archive: its path inside, its instant, and its content, asked for only when its turn comes. */
export type Entry = { readonly name: string; readonly at: Date; readonly content: () => Promise<Uint8Array | string> };
