import { freePort, isFree } from "@sportello/db/embedded/free-port";
import { note } from "./tell.ts";

/** The ports asked for, or the next free ones where another program listens; says which it changed. */
export const choosePorts = async <Name extends string>(wished: Readonly<Record<Name, number>>): Promise<Record<Name, number>> => {
  const chosen: Partial<Record<Name, number>> = {};
  for (const [name, port] of Object.entries(wished) as [Name, number][]) {
    const taken = new Set(Object.values(chosen));
    let candidate = port;
    while (taken.has(candidate) || !(await isFree(candidate))) candidate = await freePort(candidate + 1);
    if (candidate !== port) note(`Port ${port} (${name}) is taken by another program: using ${candidate}.`);
    chosen[name] = candidate;
  }
  return chosen as Record<Name, number>;
};
