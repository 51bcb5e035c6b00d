import { createStaffContext } from "@sportello/api/context";
import { writeListCsv } from "@sportello/api/lists/csv";
import { findList } from "@sportello/api/lists/find";
import { asStaffWith } from "@sportello/api/procedures";
import { z } from "zod";
import { requestFacts } from "../../../../auth/request-facts.ts";
import { runtime } from "../../../../runtime.ts";
import { answerRefusals } from "../../../../security/answer-refusals.ts";
import { attachment } from "../../../../security/file-headers.ts";

/** A list of the municipality as CSV, to be changed in a spreadsheet and loaded again. */
export const GET = (_request: Request, { params }: RouteContext<"/api/elenchi/[id]">): Promise<Response> =>
  answerRefusals(async () => {
    const context = asStaffWith(await createStaffContext(runtime(), await requestFacts()), "services.write");
    const id = z.uuid().safeParse((await params).id);
    if (!id.success) return Response.json({ code: "not_found" }, { status: 404 });
    const { key, entries } = await findList(context, { id: id.data });
    return new Response(writeListCsv(entries), {
      headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": attachment(`${key}.csv`) },
    });
  });
