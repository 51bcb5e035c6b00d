import { isRefused } from "@sportello/api/refused";
import { openLogo } from "@sportello/api/tenants/logo/open";
import { requestContext } from "../../../../session/request-context.ts";

/** The coat of arms the municipality uploaded. A new one has a new address: this one never ages. */
export const GET = async (_request: Request, { params }: RouteContext<"/api/stemma/[name]">): Promise<Response> => {
  try {
    const { mediaType, bytes } = await openLogo(await requestContext(), await params);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mediaType,
        "Content-Security-Policy": "default-src 'none'",
        "Cache-Control": "public, max-age=31536000, immutable",
      },
    });
  } catch (error) {
    if (isRefused(error)) return new Response(null, { status: 404 });
    throw error;
  }
};
