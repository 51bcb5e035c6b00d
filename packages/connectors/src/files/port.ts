/** Where bytes live. Keys are ours, without a person's data; content is immutable. Throws ConnectorDown. */
export type Files = {
  put(key: string, content: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
};
