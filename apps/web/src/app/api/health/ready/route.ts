import { runtime } from "../../../../runtime.ts";

/** The process can serve: its variables are right and the database answers. Whether the migrations are there the worker says, which runs unbundled. */
export const GET = async (): Promise<Response> => {
  const { database, log } = runtime();
  try {
    await database.pool.query("select 1");
    return Response.json({ status: "ok" });
  } catch (error) {
    log.warn({ err: error }, "the database does not answer");
    return Response.json({ status: "unavailable", because: "database" }, { status: 503 });
  }
};
