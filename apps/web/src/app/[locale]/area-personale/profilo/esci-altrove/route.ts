import { afterChange } from "../../../../../session/after-change.ts";
import { api } from "../../../../../session/request-context.ts";

/** Signs out of every other browser. */
export const POST = async (
  request: Request,
  { params }: RouteContext<"/[locale]/area-personale/profilo/esci-altrove">,
): Promise<Response> => {
  const { locale } = await params;
  return afterChange({
    request,
    page: "/area-personale/profilo",
    locale,
    anchor: "accessi",
    work: async () => {
      await (await api()).profile.closeOtherSessions();
      return "altrove";
    },
  });
};
