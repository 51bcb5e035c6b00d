import { onceOnlyBlocks } from "@sportello/forms/blocks";
import { stepPath } from "../../../../../../components/flow/steps-of.ts";
import { trapName } from "../../../../../../components/flow/trap-field.tsx";
import { savePostedPage } from "../../../../../../drafts/save-posted-page.ts";
import { localeOf } from "../../../../../../i18n/locale-of.ts";
import { keepAnswers, restartedPageName } from "../../../../../../kept/keep-answers.ts";
import { postedText } from "../../../../../../security/posted-text.ts";
import { beginAsGuest } from "../../../../../../session/begin-as-guest.ts";
import { refusalOf, refusedOf } from "../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../session/see-other.ts";
import { signInPath } from "../../../../../../session/sign-in-path.ts";

/** Begins an application or goes on with a draft; the ticked notice is recorded with its instant. Who need not sign in becomes a guest. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/servizi/[slug]/richiesta/avvia">,
): Promise<Response> => {
  const { locale, slug } = await params;
  const door = `/servizi/${slug}/richiesta`;
  const form = await request.formData();
  const choice = form.get("scelta");
  const hasRead = form.get("privacy") === "si";
  if (choice === null && !hasRead) return seeOther(`${door}?errore=privacy`, locale);
  if (postedText(form, trapName) !== "") return seeOther(`${door}?errore=looks_automated`, locale);
  const from = postedText(form, "da");
  try {
    const { drafts } = await applicant(request, slug);
    const { id, resumed } = await drafts.start({
      slug,
      fresh: choice === "nuova",
      locale: localeOf(locale),
      ...(from !== "" && { from }),
      known: onceOnlyBlocks.filter((block) => form.getAll("noti").includes(block)),
    });
    if (hasRead && !resumed) await drafts.consent({ id });
    const page = postedText(form, restartedPageName);
    if (page !== "" && !resumed) await carryPage({ id, page, form });
    return seeOther(stepPath(slug, id), locale);
  } catch (error) {
    const { code: refusal, seconds } = refusedOf(error);
    if (refusal === "not_signed_in") return seeOther(signInPath(door), locale);
    if (refusal === "session_expired" || refusal === "identity_level_too_low")
      return seeOther(signInPath(door, refusal), locale);
    if (refusal === "too_many_requests")
      return keepAnswers({ reason: refusal, seconds, page: door, locale, request, form });
    return seeOther(`/servizi/${slug}`, locale);
  }
};

/** The answers of the page on which a guest's request was lost; what the form does not ask any more stays behind. */
const carryPage = async ({ id, page, form }: { id: string; page: string; form: FormData }): Promise<void> => {
  try {
    await savePostedPage(await requestContext(), {
      draft: await (await api()).drafts.find({ id }),
      page,
      form,
      isForced: true,
    });
  } catch (error) {
    if (refusalOf(error) !== "form_changed") throw error;
  }
};

/** The procedures as whoever asks; a stranger becomes a guest where the service takes guests. */
const applicant = async (request: Request, slug: string) => {
  const asked = await api();
  if ((await requestContext()).actor.kind !== "anonymous") return asked;
  const { options } = await asked.catalogue.sheet({ slug });
  return options.level === "none" ? beginAsGuest(request) : asked;
};
