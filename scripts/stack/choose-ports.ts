import { freePort, isFree } from "@sportello/db/embedded/free-port";
import { note } from "./tell.ts";

/** The ports asked for; where another program listens, the next one that is free and that nobody else of us asked for. Says which it changed. */
export const choosePorts = async <Name extends string>(
  wished: Readonly<Record<Name, number>>,
): Promise<Record<Name, number>> => {
  const chosen: Record<Name, number> = { ...wished };
  const ours = new Set(Object.values<number>(wished));
  for (const [name, port] of Object.entries(wished) as [Name, number][]) {
    if (await isFree(port)) continue;
    const other = await freePort(port + 1, ours);
    ours.add(other);
    chosen[name] = other;
    note(`Port ${port} (${name}) is taken by another program: using ${other}.`);
  }
  return chosen;
};
