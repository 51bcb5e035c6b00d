import { postedText } from "../../../../../security/posted-text.ts";
import { afterChange } from "../../../../../session/after-change.ts";
import { api } from "../../../../../session/request-context.ts";

/** Takes the code of the mail. What is no code at all is a wrong one. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/profilo/conferma">,
): Promise<Response> => {
  const { locale } = await params;
  const form = await request.formData();
  const code = postedText(form, "codice").replaceAll(/\s/g, "");
  return afterChange({
    request,
    form,
    page: "/area-personale/profilo",
    locale,
    anchor: "conferma",
    work: async () => {
      await (await api()).profile.confirmEmail({ code: /^\d{6}$/.test(code) ? code : "000000" });
      return "email";
    },
  });
};
