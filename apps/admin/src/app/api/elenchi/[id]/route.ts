import { createStaffContext } from "@sportello/api/context";
import { writeListCsv } from "@sportello/api/lists/csv";
import { findList } from "@sportello/api/lists/find";
import { asStaffWith } from "@sportello/api/procedures";
import { Refused } from "@sportello/api/refused";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { answerDownload } from "../../../../downloads/answer-download.ts";
import { runtime } from "../../../../runtime.ts";
import { attachment } from "../../../../security/file-headers.ts";

/** A list of the municipality as CSV, to be changed in a spreadsheet and loaded again. */
export const GET = (request: Request, { params }: RouteContext<"/api/elenchi/[id]">): Promise<Response> =>
  answerDownload(request, async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "services.write");
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) throw new Refused("not_found");
    const { key, entries } = await findList(context, { id: id.data });
    return new Response(writeListCsv(entries), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": attachment(`${key}.csv`) },
    });
  });
