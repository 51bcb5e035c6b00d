import { addPiece } from "@sportello/api/uploads/add-piece";
import { countUpload } from "@sportello/api/uploads/count-upload";
import { z } from "zod";
import { localeOf } from "../../../i18n/locale-of.ts";
import { postedText } from "../../../security/posted-text.ts";
import { goOnAsGuest } from "../../../session/go-on-as-guest.ts";
import { refusedOf } from "../../../session/refusal-of.ts";
import { requestContext } from "../../../session/request-context.ts";
import { problem } from "../../../uploads/problem.ts";
import { filesOf, uploadFiles } from "../../../uploads/upload-files.ts";

const Place = z.object({ applicationId: z.uuid(), field: z.string().min(1).max(200), key: z.uuid().optional() });
/** A piece says where it begins and how large the file is. */
const Piece = z.object({ key: z.uuid(), from: z.coerce.number().int().min(0), size: z.coerce.number().int().min(1) });

/**
 * Takes one file of a form's question (`?application=`, multipart `field`, `file` and its `key`) and answers what was stored, 201; or a piece of
 * one (`from`, `size` as well), answered 202 until the file is whole.
 */
export const POST = async (request: Request): Promise<Response> => {
  const search = new URL(request.url).searchParams;
  const locale = localeOf(search.get("locale") ?? "");
  try {
    const form = await request.formData();
    const place = Place.safeParse({
      applicationId: search.get("application"),
      field: form.get("field"),
      key: form.get("key") ?? undefined,
    });
    const files = filesOf(form, "file");
    const [file] = files;
    if (!place.success || !file || files.length !== 1) return problem("invalid_input", locale);
    await goOnAsGuest(request, { draftId: place.data.applicationId, key: postedText(form, "returnKey") });
    const context = await requestContext();
    await countUpload(context);
    if (form.has("from")) {
      const piece = Piece.safeParse({ key: form.get("key"), from: form.get("from"), size: form.get("size") });
      if (!piece.success) return problem("invalid_input", locale);
      const whole = await addPiece(context, {
        ...place.data,
        ...piece.data,
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      });
      return whole
        ? Response.json(whole, { status: 201 })
        : Response.json({ received: piece.data.from + file.size }, { status: 202 });
    }
    const [upload] = await uploadFiles(context, { ...place.data, files });
    return Response.json(upload, { status: 201 });
  } catch (error) {
    return problem(refusedOf(error), locale);
  }
};
