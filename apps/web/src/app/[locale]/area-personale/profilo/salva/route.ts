import { refusalOf } from "../../../../../session/refusal-of.ts";
import { api } from "../../../../../session/request-context.ts";
import { seeOther } from "../../../../../session/see-other.ts";
import { signInPath } from "../../../../../session/sign-in-path.ts";
import { postedText } from "../../../../../security/posted-text.ts";

const page = "/area-personale/profilo";

/** Saves where the citizen wants to be reached. */
export const POST = async (request: Request, { params }: RouteContext<"/[locale]/area-personale/profilo/salva">): Promise<Response> => {
  const { locale } = await params;
  const form = await request.formData();
  const phone = postedText(form, "telefono").trim();
  try {
    await (await api()).profile.saveContacts({ email: postedText(form, "email").trim(), ...(phone ? { phone } : {}) });
    return seeOther(`${page}?fatto=si`, locale);
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === "not_signed_in" || reason === "session_expired") return seeOther(signInPath(page, "session_expired"), locale);
    return seeOther(`${page}?errore=si#recapiti`, locale);
  }
};
