import { resolve } from "node:path";
import { Disk, errors } from "flydrive";
import { ConnectorDown, ConnectorRefused } from "../../failures.ts";
import { checkedKey } from "../key.ts";
import type { Files } from "../port.ts";
import { DurableDriver } from "./durable-driver.ts";

/** Node's code of the failure, or of the one below flydrive's own error, e.g. "ENOENT". */
const causeCode = (error: unknown): string => {
  const failure = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code: unknown = failure instanceof Error ? Reflect.get(failure, "code") : undefined;
  return typeof code === "string" ? code : "failed";
};

const toFailure = (error: unknown): ConnectorDown | ConnectorRefused => {
  if (error instanceof ConnectorRefused) return error;
  if (error instanceof Error && error.cause instanceof ConnectorRefused) return error.cause;
  if (error instanceof errors.E_CANNOT_READ_FILE && causeCode(error) === "ENOENT")
    return new ConnectorRefused("file_missing", "no file has this key");
  return new ConnectorDown(`disk: ${causeCode(error)}`, { cause: error });
};

/** Runs a disk operation with its failures in our words. */
const guarded = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    throw toFailure(error);
  }
};

/** Files in a directory of this machine. What `put` returned from is on the platter. */
export const openDisk = (directory: string): Files => {
  const driver = new DurableDriver(resolve(directory));
  const disk = new Disk(driver);
  return {
    async put(key, content) {
      const name = checkedKey(key);
      await guarded(() => disk.put(name, content));
    },
    async get(key) {
      const name = checkedKey(key);
      return guarded(() => disk.getBytes(name));
    },
    async write(key, content) {
      const name = checkedKey(key);
      return { size: await guarded(() => driver.write(name, content)) };
    },
    async read(key) {
      const name = checkedKey(key);
      return guarded(async () => {
        try {
          return await driver.open(name);
        } catch (error) {
          throw causeCode(error) === "ENOENT" ? new ConnectorRefused("file_missing", "no file has this key") : error;
        }
      });
    },
    async remove(key) {
      const name = checkedKey(key);
      await guarded(() => disk.delete(name));
    },
  };
};
