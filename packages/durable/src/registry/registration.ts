import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../protocol/signature.ts";
import { isStorable } from "../protocol/storable.ts";
import { FunctionConfig, refusedFunction } from "./function-config.ts";

const Envelope = z.object({
  app: z.string().min(1).refine(isStorable),
  url: z.url(),
  sdk: z.string(),
  framework: z.string().catch("unknown"),
  functions: z.array(z.unknown()),
});

/** An app with its functions, as it will be stored. */
export type App = {
  id: string;
  url: string;
  sdk: string;
  framework: string;
  checksum: string;
  functions: FunctionConfig[];
};

export type Registration = { app: App } | { refused: string };

/**
 * Reads what an app registers, whichever way it came, and refuses with a sentence what this engine cannot keep.
 * @param origins the only origins that will be called
 */
export function readRegistration(sent: unknown, origins: ReadonlySet<string>): Registration {
  const envelope = Envelope.safeParse(sent);
  if (!envelope.success) return { refused: `the registration cannot be read: ${firstIssue(envelope.error)}` };
  const { app: id, url, sdk, framework } = envelope.data;
  const functions: FunctionConfig[] = [];
  for (const item of envelope.data.functions) {
    const parsed = FunctionConfig.safeParse(item);
    if (!parsed.success) return { refused: `function "${nameOf(item)}" is refused: ${firstIssue(parsed.error)}` };
    const reason = refusedFunction(parsed.data) ?? refusedOrigin(parsed.data.steps.step.runtime.url, origins);
    if (reason !== null) return { refused: `function "${parsed.data.id}" is refused: ${reason}` };
    if (functions.some(({ id: known }) => known === parsed.data.id))
      return { refused: `function "${parsed.data.id}" is refused: the app has two functions of this id` };
    functions.push(parsed.data);
  }
  const reason = refusedOrigin(url, origins);
  if (reason !== null) return { refused: reason };
  const checksum = createHash("sha256").update(canonicalJson(envelope.data)).digest("hex");
  return { app: { id, url, sdk, framework, checksum, functions } };
}

/** Why a URL may not be called, or null. */
export function refusedOrigin(url: string, origins: ReadonlySet<string>): string | null {
  const { origin } = new URL(url);
  return origins.has(origin) ? null : `the origin ${origin} is not among those this engine may call`;
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return "unknown reason";
  if (issue.code === "unrecognized_keys")
    return `the setting ${issue.keys.map((key) => `"${key}"`).join(", ")} is not supported by this engine`;
  if (issue.code === "invalid_union") {
    const nested =
      issue.errors.flat().find((inner) => inner.code === "custom") ??
      issue.errors.flat().find((inner) => inner.code === "unrecognized_keys");
    if (nested?.code === "unrecognized_keys")
      return `the setting ${nested.keys.map((key) => `"${key}"`).join(", ")} is not supported by this engine`;
    if (nested !== undefined) return nested.message;
    const said = closest(issue.errors.flat());
    if (said !== undefined) return `${[...issue.path, ...said.path].join(".")}: ${said.message}`;
  }
  return `${issue.path.join(".")}: ${issue.message}`;
}

/** Of what each form of a setting says, the most exact: one about a field inside it, else one about more than its type. */
const closest = (issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue | undefined =>
  issues.toSorted((one, other) => other.path.length - one.path.length).find(({ path }) => path.length > 0) ??
  issues.find(({ code }) => code !== "invalid_type");

const nameOf = (item: unknown): string =>
  typeof item === "object" && item !== null && "id" in item ? String(item.id) : "?";
