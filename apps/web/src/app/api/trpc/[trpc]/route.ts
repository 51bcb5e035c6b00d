import { maxBatchSize } from "@sportello/api/procedures";
import { citizenRouter } from "@sportello/api/root";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestContext } from "../../../../session/request-context.ts";

const answer = (request: Request): Promise<Response> =>
  fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: citizenRouter, createContext: requestContext, maxBatchSize });

export { answer as GET, answer as POST };
