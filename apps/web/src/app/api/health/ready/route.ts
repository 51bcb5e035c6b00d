import { isDatabaseReady } from "@sportello/api/health";
import { runtime } from "../../../../runtime.ts";

/** The process can serve: the database answers and has the migrations this code knows. */
export const GET = async (): Promise<Response> =>
  (await isDatabaseReady(runtime())) ? Response.json({ status: "ok" }) : Response.json({ status: "unavailable", because: "database" }, { status: 503 });
