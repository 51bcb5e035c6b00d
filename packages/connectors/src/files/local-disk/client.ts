import { z } from "zod";
import type { Files } from "../port.ts";

export const LocalDiskOptions = z.strictObject({
  /** Directory of the files; made if it is missing. */
  directory: z.string().min(1).meta({ title: "Cartella" }),
});
export type LocalDiskOptions = z.infer<typeof LocalDiskOptions>;

/** Files in a directory of this machine. What `put` returned from is on the platter. The disk is opened with the first file: most pages show none. */
export const createLocalDisk = ({ directory }: LocalDiskOptions): Files => {
  let opened: Promise<Files> | undefined;
  const disk = () => (opened ??= import("./open-disk.ts").then(({ openDisk }) => openDisk(directory)));
  return {
    put: async (key, content) => (await disk()).put(key, content),
    get: async (key) => (await disk()).get(key),
    write: async (key, content) => (await disk()).write(key, content),
    read: async (key) => (await disk()).read(key),
    remove: async (key) => (await disk()).remove(key),
  };
};
