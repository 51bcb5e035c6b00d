import { atCounter } from "@sportello/api/counter/at-counter";
import { isRefused, Refused } from "@sportello/api/refused";
import { statusOfRefusal } from "@sportello/api/refused";
import { addPiece } from "@sportello/api/uploads/add-piece";
import { addUpload } from "@sportello/api/uploads/add-upload";
import { countUpload } from "@sportello/api/uploads/count-upload";
import { locales } from "@sportello/domain/locales";
import { hasLocale } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { counterContext } from "../../../../../counter/counter-context.ts";
import { answerRefusals } from "../../../../../security/answer-refusals.ts";
import { postedForm } from "../../../../../uploads/posted-form.ts";

const Place = z.object({ field: z.string().min(1).max(200), key: z.uuid().optional(), file: z.file() });
const Piece = z.object({ key: z.uuid(), from: z.coerce.number().int().min(0), size: z.coerce.number().int().min(1) });
/** The largest file and the parts around it; more is not even read. */
const maxBody = 11 * 1024 * 1024;

/** A scan for a question of a form at the counter: the file (`field`, `file`, its `key`), 201, or a piece of one (`from`, `size` as well), 202 until it is whole. */
export const POST = (request: Request, { params }: RouteContext<"/api/sportello/[id]/file">): Promise<Response> =>
  answerRefusals(() =>
    inWords(request, async () => {
      const [{ id }, staff] = [await params, await counterContext()];
      const form = Object.fromEntries(await postedForm(request, maxBody));
      const place = Place.safeParse(form);
      if (!place.success || !z.uuid().safeParse(id).success) throw new Refused("invalid_input");
      const present = await atCounter(staff, id);
      await countUpload(present);
      const { field, file, key } = place.data;
      const given = { applicationId: id, field, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      if (!("from" in form)) return Response.json(await addUpload(present, { ...given, id: key }), { status: 201 });
      const piece = Piece.safeParse(form);
      if (!piece.success) throw new Refused("invalid_input");
      const whole = await addPiece(present, { ...given, ...piece.data });
      return whole
        ? Response.json(whole, { status: 201 })
        : Response.json({ received: piece.data.from + file.size }, { status: 202 });
    }),
  );

/** The form shows why a file was refused: in the operator's language. */
const inWords = async (request: Request, work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work();
  } catch (error) {
    if (!isRefused(error)) throw error;
    const asked = new URL(request.url).searchParams.get("lingua");
    const t = await getTranslations({ locale: hasLocale(locales, asked) ? asked : "it", namespace: "refusal" });
    return Response.json({ code: error.code, message: t(error.code) }, { status: statusOfRefusal(error.code) });
  }
};
