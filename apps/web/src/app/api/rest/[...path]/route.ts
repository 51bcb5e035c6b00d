import { openApiDocument, restPath } from "@sportello/api/rest";
import { handleRest } from "@sportello/api/rest/handle-rest";
import { requestContext } from "../../../../session/request-context.ts";

/** The door for other systems: the OpenAPI document at `openapi.json`, the rest is described there. */
export const GET = async (request: Request): Promise<Response> => {
  const url = new URL(request.url);
  if (url.pathname === `${restPath}/openapi.json`) {
    const host = request.headers.get("host") ?? url.host;
    return Response.json(openApiDocument(`${request.headers.get("x-forwarded-proto") ?? "http"}://${host}`));
  }
  return handleRest(request, requestContext);
};
