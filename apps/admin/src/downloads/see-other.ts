/** Sends a browser on to another address of ours; whatever it posted is not posted again. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
