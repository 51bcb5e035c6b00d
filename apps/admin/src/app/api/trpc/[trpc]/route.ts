import { createStaffContext } from "@sportello/api/context";
import { maxBatchSize } from "@sportello/api/procedures";
import { staffRouter } from "@sportello/api/staff-root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";

/** The staff's procedures for our own pages; errors are translated and logged inside the router. */
const respond = (request: Request): Promise<Response> =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: staffRouter,
    createContext: async () => createStaffContext(runtime(), await requestFacts()),
    maxBatchSize,
  });

export { respond as GET, respond as POST };
