import { stepPath } from "../../../../../../components/flow/steps-of.ts";
import { refusalOf } from "../../../../../../session/refusal-of.ts";
import { api } from "../../../../../../session/request-context.ts";
import { localeOf } from "../../../../../../i18n/locale-of.ts";
import { seeOther } from "../../../../../../session/see-other.ts";
import { signInPath } from "../../../../../../session/sign-in-path.ts";

/** Begins an application or goes on with a draft; the ticked notice is recorded with its instant. */
export const POST = async (request: Request, { params }: RouteContext<"/[locale]/servizi/[slug]/richiesta/avvia">): Promise<Response> => {
  const { locale, slug } = await params;
  const door = `/servizi/${slug}/richiesta`;
  const form = await request.formData();
  const choice = form.get("scelta");
  const hasRead = form.get("privacy") === "si";
  if (choice === null && !hasRead) return seeOther(`${door}?errore=privacy`, locale);
  const { drafts } = await api();
  try {
    const { id, resumed } = await drafts.start({ slug, fresh: choice === "nuova", locale: localeOf(locale) });
    if (hasRead && !resumed) await drafts.consent({ id });
    return seeOther(stepPath(slug, id), locale);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === "not_signed_in") return seeOther(signInPath(door), locale);
    if (refusal === "session_expired" || refusal === "identity_level_too_low") return seeOther(signInPath(door, refusal), locale);
    return seeOther(`/servizi/${slug}`, locale);
  }
};
