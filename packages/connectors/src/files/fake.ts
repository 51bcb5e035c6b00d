import { ConnectorRefused } from "../failures.ts";
import { checkedKey } from "./key.ts";
import type { Files } from "./port.ts";

/** Files in memory, with the same promises as a disk. */
export const createFakeFiles = (): Files => {
  const stored = new Map<string, Uint8Array>();
  return {
    async put(key, content) {
      const before = stored.get(checkedKey(key));
      if (before !== undefined && Buffer.compare(before, content) !== 0)
        throw new ConnectorRefused("content_immutable", "another content is already stored under this key");
      stored.set(key, content.slice());
    },
    async get(key) {
      const content = stored.get(checkedKey(key));
      if (content === undefined) throw new ConnectorRefused("file_missing", "no file has this key");
      return content.slice();
    },
    async write(key, content) {
      if (stored.has(checkedKey(key)))
        throw new ConnectorRefused("content_immutable", "another content is already stored under this key");
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      const whole = new Uint8Array(Buffer.concat(parts));
      stored.set(key, whole);
      return { size: whole.byteLength };
    },
    async read(key) {
      const content = stored.get(checkedKey(key));
      if (content === undefined) throw new ConnectorRefused("file_missing", "no file has this key");
      return new Blob([content.slice()]).stream();
    },
    async remove(key) {
      stored.delete(checkedKey(key));
    },
  };
};
