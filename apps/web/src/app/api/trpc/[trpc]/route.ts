import { citizenRouter } from "@sportello/api/citizen-root";
import { maxBatchSize } from "@sportello/api/procedures";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { openDirectDoor } from "../../../../security/direct-door.ts";
import { guarded } from "../../../../security/guarded.ts";
import { contextOf } from "../../../../session/context-of.ts";

const answer = guarded((request, requestId) =>
  fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: citizenRouter,
    createContext: () => contextOf(request, requestId),
    maxBatchSize,
  }),
);

openDirectDoor(answer);

export { answer as GET, answer as POST };
