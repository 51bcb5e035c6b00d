import { openFile } from "@sportello/api/documents/open-file";
import { z } from "zod";
import { asDownload } from "../../../../../downloads/as-download.ts";
import { answerDownload, refusedDownload } from "../../../../../downloads/refused-download.ts";
import { requestContext } from "../../../../../session/request-context.ts";

const Params = z.object({ kind: z.enum(["upload", "document"]), id: z.uuid() });

/** Gives a file to who may read it; always as a download, so that nothing uploaded is ever opened inside our site. */
export const GET = async (request: Request, { params }: RouteContext<"/api/files/[kind]/[id]">): Promise<Response> => {
  const asked = Params.safeParse(await params);
  if (!asked.success) return answerDownload(request, { code: "not_found" });
  try {
    return asDownload(await openFile(await requestContext(), asked.data));
  } catch (error) {
    return refusedDownload(request, error);
  }
};
