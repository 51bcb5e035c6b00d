import type { IncomingMessage, ServerResponse } from "node:http";
import { MoodSetting } from "@sportello/connectors/protocol/sandbox-registry/mood";
import { z } from "zod";
import { readText } from "../read-form.ts";
import { redirect, send, sendJson } from "../send.ts";
import { serveHandlers } from "../serve-handlers.ts";
import type { Registry } from "./registries.ts";
import { registryPage } from "./registry-page.ts";

/** One municipality's registry, or all of them. */
const MoodRequest = MoodSetting.extend({ tenant: z.string().optional() });
const empty = z.literal("").transform(() => undefined);
const MoodForm = z.object({
  tenant: z.string(),
  mood: MoodSetting.shape.mood,
  forSeconds: z.union([empty, z.coerce.number()]).optional(),
  count: z.union([empty, z.coerce.number()]).optional(),
  delayMs: z.union([empty, z.coerce.number()]).optional(),
  code: z.union([empty, z.string()]).optional(),
});

/** Everything under /protocollo: the API, the page of the registers, and `PUT /protocollo/umore` that spoils the vendor's mood. */
export const answerRegistry = async (
  registries: readonly Registry[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  const { pathname } = new URL(request.url ?? "/", "http://sandbox");
  if (pathname === "/protocollo") return done(send(response, 200, registryPage(registries)));
  if (pathname === "/protocollo/umore") return done(await changeMood(registries, request, response));
  const registry = registries.find(({ tenant }) => pathname.startsWith(`/protocollo/${tenant}/`));
  return registry ? serveHandlers(registry.handlers, request, response, "http://sandbox") : false;
};

/** The path was ours, whatever was answered. */
const done = (_answered: void): true => true;

const changeMood = async (
  registries: readonly Registry[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const text = await readText(request);
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ?? false;
  const read = isForm
    ? MoodForm.safeParse(Object.fromEntries(new URLSearchParams(text)))
    : MoodRequest.safeParse(parseJson(text));
  if (!read.success) return sendJson(response, { error: z.prettifyError(read.error) }, 400);
  const { tenant, ...wish } = read.data;
  const setting = MoodSetting.safeParse(
    Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)),
  );
  if (!setting.success) return sendJson(response, { error: z.prettifyError(setting.error) }, 400);
  for (const registry of registries)
    if (tenant === undefined || registry.tenant === tenant) registry.moods.set(setting.data);
  return isForm ? redirect(response, "/protocollo") : sendJson(response, setting.data);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
