import { runtime } from "../../../../runtime.ts";

/** The process can serve: its variables are right and the database answers. */
export const GET = async (): Promise<Response> => {
  const { database, log } = runtime();
  try {
    await database.pool.query("select 1");
    return Response.json({ status: "ready" });
  } catch (error) {
    log.error({ err: error }, "not ready");
    return Response.json({ status: "not_ready" }, { status: 503 });
  }
};

export const dynamic = "force-dynamic";
