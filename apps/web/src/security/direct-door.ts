/** One for the whole process: the server in front of Next is not of its bundle (server/site-server.mjs). */
const key = Symbol.for("sportello.procedures");

export type Door = (request: Request) => Promise<Response>;

/**
 * Opens the procedures' door beside Next, whose way to a handler costs more than a whole sending. Called by the route that keeps the door when
 * Next first loads it, so that what it needs is in memory once.
 */
export const openDirectDoor = (door: Door): void => {
  (globalThis as { [key]?: Door })[key] = door;
};
