import { localeOf } from "../../../../../i18n/locale-of.ts";
import { afterChange } from "../../../../../session/after-change.ts";
import { api } from "../../../../../session/request-context.ts";

/** Asks for the copy of all one's data. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/profilo/copia">,
): Promise<Response> => {
  const { locale } = await params;
  return afterChange({
    request,
    page: "/area-personale/profilo",
    locale,
    anchor: "copia",
    work: async () => {
      await (await api()).profile.askExport({ locale: localeOf(locale) });
      return "copia";
    },
  });
};
