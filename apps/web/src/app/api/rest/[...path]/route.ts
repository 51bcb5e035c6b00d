import { handleRest } from "@sportello/api/rest/handle-rest";
import { requestContext } from "../../../../session/request-context.ts";

/** The door for other systems, described at `/api/rest/openapi.json`. */
export const GET = (request: Request): Promise<Response> => handleRest(request, requestContext);
