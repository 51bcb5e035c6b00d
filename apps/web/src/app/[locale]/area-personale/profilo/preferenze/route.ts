import { optionalNotices } from "@sportello/api/people/preferences";
import { Locale } from "@sportello/domain/locales";
import { postedText } from "../../../../../security/posted-text.ts";
import { afterChange } from "../../../../../session/after-change.ts";
import { api } from "../../../../../session/request-context.ts";

/** Saves what is told by mail and in which language: the boxes left unticked are what is not wanted. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/profilo/preferenze">,
): Promise<Response> => {
  const { locale } = await params;
  const form = await request.formData();
  const wanted = form.getAll("avviso");
  const language = Locale.safeParse(postedText(form, "lingua"));
  return afterChange({
    request,
    form,
    page: "/area-personale/profilo",
    locale,
    anchor: "avvisi",
    work: async () => {
      await (
        await api()
      ).profile.savePreferences({
        silenced: optionalNotices.filter((notice) => !wanted.includes(notice)),
        ...(language.success && { locale: language.data }),
      });
      return "preferenze";
    },
  });
};
