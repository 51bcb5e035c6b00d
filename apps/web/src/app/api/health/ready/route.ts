import { runtime } from "../../../../runtime.ts";

/** The process can serve: its database answers. */
export const GET = async (): Promise<Response> => {
  try {
    await runtime().database.pool.query("select 1");
    return Response.json({ status: "ok" });
  } catch (error) {
    runtime().log.warn({ err: error }, "database does not answer");
    return Response.json({ status: "unavailable", because: "database" }, { status: 503 });
  }
};
