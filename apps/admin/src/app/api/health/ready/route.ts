import { runtime } from "../../../../runtime.ts";

/** The process can serve: its variables are right and the database answers. */
export const GET = async (): Promise<Response> => {
  try {
    await runtime().database.pool.query("select 1");
    return Response.json({ status: "ready" });
  } catch (error) {
    console.error(JSON.stringify({ app: "admin", msg: "not ready", type: error instanceof Error ? error.name : typeof error }));
    return Response.json({ status: "not_ready" }, { status: 503 });
  }
};

export const dynamic = "force-dynamic";
