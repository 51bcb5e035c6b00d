/** The process answers. */
export const GET = (): Response => Response.json({ status: "live" });

export const dynamic = "force-dynamic";
