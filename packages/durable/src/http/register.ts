import { z } from "zod";
import type { Core } from "../core.ts";
import { signedHeaders } from "../protocol/call.ts";
import { canonicalJson, isSignedBy } from "../protocol/signature.ts";
import { readRegistration, refusedOrigin } from "../registry/registration.ts";
import { parseJson, readJson } from "./answer.ts";

const LONGEST_SYNC = 30_000;
const OutOfBand = z.looseObject({ appName: z.string() });
const InBand = z.looseObject({ app_id: z.string() });

/**
 * `POST /fn/register`: an app registers itself. The SDK reads the status and the sentence from the body. A first registration is
 * complete when this returns: the next event starts its functions.
 */
export async function receiveRegistration(core: Core, request: Request): Promise<Response> {
  const expected = request.headers.get("x-inngest-expected-server-kind");
  const kind = core.signingKeys.length === 0 ? "dev" : "cloud";
  if (expected !== null && expected !== kind)
    return refused(400, `this engine is of the kind "${kind}", the app expects "${expected}"`);
  const body = OutOfBand.safeParse(await readJson(request));
  if (!body.success) return refused(400, "the registration is no JSON object with the app's name");
  const registration = readRegistration({ ...body.data, app: body.data.appName }, core.origins);
  if ("refused" in registration) return refused(400, registration.refused);
  const { modified } = await core.registry.save(registration.app, new Date());
  core.wake();
  return Response.json({ ok: true, status: 200, modified });
}

/**
 * Asks an app for its functions and registers them: one signed round trip, started by the engine.
 * @throws Error with the reason when the app does not answer as it should or something of it is refused
 */
export async function registerInBand(core: Core, serveUrl: string): Promise<void> {
  const reason = refusedOrigin(serveUrl, core.origins);
  if (reason !== null) throw new Error(reason);
  const body = canonicalJson({ url: serveUrl });
  const [key] = core.signingKeys;
  const headers = { ...signedHeaders(body, key, Date.now()), "x-inngest-sync-kind": "in_band" };
  const answer = await core.callApp({ method: "PUT", url: serveUrl, headers, body }, AbortSignal.timeout(LONGEST_SYNC));
  if (answer.status !== 200)
    throw new Error(
      `the app at ${serveUrl} answered the request for its functions with status ${answer.status}: ${answer.body.slice(0, 500)}`,
    );
  if (
    core.signingKeys.length > 0 &&
    !isSignedBy(answer.body, answer.headers.get("x-inngest-signature"), core.signingKeys, Date.now())
  ) {
    throw new Error(`the app at ${serveUrl} did not sign its functions`);
  }
  const sent = InBand.safeParse(parseJson(answer.body));
  if (!sent.success)
    throw new Error(`the app at ${serveUrl} did not answer in band: is INNGEST_ALLOW_IN_BAND_SYNC off?`);
  const registration = readRegistration({ ...sent.data, app: sent.data.app_id }, core.origins);
  if ("refused" in registration) throw new Error(registration.refused);
  await core.registry.save(registration.app, new Date());
  core.wake();
}

const refused = (status: number, error: string): Response => Response.json({ ok: false, status, error }, { status });
