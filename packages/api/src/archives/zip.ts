import { makeZip } from "client-zip";
import type { Entry } from "./entry.ts";

/**
 * The archive, made while it is read: one file in memory at a time, whatever the number. `onDone` hears of each file once it is in.
 * Nothing is compressed: PDF and pictures are already.
 */
export const zip = (entries: readonly Entry[], onDone?: (done: number) => Promise<void>): ReadableStream<Uint8Array> =>
  makeZip(files(entries, onDone));

async function* files(entries: readonly Entry[], onDone?: (done: number) => Promise<void>) {
  const names = new Set<string>();
  for (const [index, { name, at, content }] of entries.entries()) {
    yield { name: unused(name, names), lastModified: at, input: await content() };
    await onDone?.(index + 1);
  }
}

/** The name, numbered when it is taken: two files called "foto.jpg" must both arrive. */
const unused = (name: string, taken: Set<string>): string => {
  const dot = name.lastIndexOf(".") > name.lastIndexOf("/") ? name.lastIndexOf(".") : name.length;
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = `${name.slice(0, dot)} (${number})${name.slice(dot)}`;
  taken.add(free.toLowerCase());
  return free;
};
