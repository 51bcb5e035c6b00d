import { postedText } from "../../../../../security/posted-text.ts";
import { afterChange } from "../../../../../session/after-change.ts";
import { api } from "../../../../../session/request-context.ts";

/** Saves where the citizen wants to be reached; a new address is used once its code is typed. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/profilo/salva">,
): Promise<Response> => {
  const { locale } = await params;
  const form = await request.formData();
  const phone = postedText(form, "telefono").trim();
  return afterChange({
    request,
    form,
    page: "/area-personale/profilo",
    locale,
    anchor: "recapiti",
    again: ["email", "telefono"],
    work: async () => {
      const { isCodeSent } = await (
        await api()
      ).profile.saveContacts({ email: postedText(form, "email").trim(), ...(phone ? { phone } : {}) });
      return isCodeSent ? "codice" : "recapiti";
    },
  });
};
