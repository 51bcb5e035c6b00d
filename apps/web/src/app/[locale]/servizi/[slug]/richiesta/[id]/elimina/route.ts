import { postedText } from "../../../../../../../security/posted-text.ts";
import { goOnAsGuest, returnKeyName } from "../../../../../../../session/go-on-as-guest.ts";
import { refusalOf } from "../../../../../../../session/refusal-of.ts";
import { api, requestContext } from "../../../../../../../session/request-context.ts";
import { seeOther } from "../../../../../../../session/see-other.ts";
import { signInPath } from "../../../../../../../session/sign-in-path.ts";

/** Throws a draft away, with its files; of a guest who was away too long it is gone already. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/servizi/[slug]/richiesta/[id]/elimina">,
): Promise<Response> => {
  const { locale, slug, id } = await params;
  const key = postedText(await request.formData(), returnKeyName);
  const isGuest = key !== "" || (await requestContext()).actor.kind === "guest";
  const page = isGuest ? `/servizi/${slug}` : "/area-personale";
  try {
    await goOnAsGuest(request, { draftId: id, key });
    await (await api()).drafts.discard({ id });
    return seeOther(page, locale);
  } catch (error) {
    const reason = refusalOf(error);
    return seeOther(
      !isGuest && (reason === "not_signed_in" || reason === "session_expired")
        ? signInPath(page, "session_expired")
        : page,
      locale,
    );
  }
};
