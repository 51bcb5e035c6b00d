/** Where bytes live. Keys are ours, without a person's data; content is immutable. Throws ConnectorDown. */
export type Files = {
  put(key: string, content: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  /** The same for what is too large to hold in memory: written as it comes, and there whole or not at all. Answers its size in bytes. */
  write(key: string, content: AsyncIterable<Uint8Array>): Promise<{ readonly size: number }>;
  read(key: string): Promise<ReadableStream<Uint8Array>>;
  remove(key: string): Promise<void>;
};
