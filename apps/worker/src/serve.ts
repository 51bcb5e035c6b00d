import { servePath, type Jobs } from "@sportello/api/inngest";
import type { Host } from "./engine.ts";

/** What the worker's port answers: the jobs to the engine, its own health, and the engine's paths when it hosts one. */
export const createFetch =
  (jobs: Pick<Jobs, "handler">, host: Pick<Host, "fetch" | "isReady">, isDatabaseReady: () => Promise<boolean>) =>
  async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === servePath) return jobs.handler(request);
    if (pathname === "/health/live") return Response.json({ status: "live" });
    if (pathname === "/health/ready") return ready(host, isDatabaseReady);
    return host.fetch ? host.fetch(request) : Response.json({ error: "not_found" }, { status: 404 });
  };

const ready = async (host: Pick<Host, "isReady">, isDatabaseReady: () => Promise<boolean>): Promise<Response> => {
  const [database, engine] = await Promise.all([isDatabaseReady(), host.isReady().catch(() => false)]);
  const isReady = database && engine;
  return Response.json({ status: isReady ? "ready" : "not_ready", database, engine }, { status: isReady ? 200 : 503 });
};
