import { refusalOf } from "../../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../session/see-other.ts";
import { signInPath } from "../../../../../../../session/sign-in-path.ts";

/** Throws a draft away, with its files. */
export const POST = async (_request: Request, { params }: RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/elimina">): Promise<Response> => {
  const { locale, slug, id } = await params;
  const page = (await requestContext()).actor.kind === "guest" ? `/servizi/${slug}` : "/area-personale";
  try {
    await (await api()).drafts.discard({ id });
    return seeOther(page, locale);
  } catch (error) {
    const reason = refusalOf(error);
    return seeOther(reason === "not_signed_in" || reason === "session_expired" ? signInPath(page, "session_expired") : page, locale);
  }
};
