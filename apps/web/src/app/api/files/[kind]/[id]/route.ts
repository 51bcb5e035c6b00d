import { openFile } from "@sportello/api/documents/open-file";
import { z } from "zod";
import { refusalOf } from "../../../../../session/refusal-of.ts";
import { requestContext } from "../../../../../session/request-context.ts";
import { contentDisposition } from "../../../../../uploads/content-disposition.ts";
import { problem } from "../../../../../uploads/problem.ts";

const Params = z.object({ kind: z.enum(["upload", "document"]), id: z.uuid() });

/** Gives a file to who may read it; always as a download, so that nothing uploaded is ever opened inside our site. */
export const GET = async (_request: Request, { params }: RouteContext<"/api/files/[kind]/[id]">): Promise<Response> => {
  const asked = Params.safeParse(await params);
  if (!asked.success) return problem("not_found");
  try {
    const { name, mediaType, bytes } = await openFile(await requestContext(), asked.data);
    return new Response(new Uint8Array(bytes), {
      headers: { "Content-Type": mediaType, "Content-Length": String(bytes.byteLength), "Content-Disposition": contentDisposition(name) },
    });
  } catch (error) {
    return problem(refusalOf(error));
  }
};
