import { z } from "zod";
import { durationMs } from "../protocol/duration.ts";
import { isStorable } from "../protocol/storable.ts";
import { refusedCron } from "./cron.ts";
import { refusedExpression } from "./expression.ts";

const expression = z.string().superRefine((text, context) => {
  const reason = refusedExpression(text);
  if (reason !== null) context.addIssue(`the expression "${text}" cannot be used: ${reason}`);
});
const period = z.string().refine((text) => durationMs(text) !== null, {
  error: (issue) => `"${String(issue.input)}" is no duration such as 10s, 5m or 1d`,
});
const text = z.string().refine(isStorable, "it must be well-formed text without U+0000");
const limit = z.number().int().positive();
const cron = z.string().superRefine((text, context) => {
  const reason = refusedCron(text);
  if (reason !== null) context.addIssue(`the cron "${text}" cannot be used: ${reason}`);
});

const Concurrency = z.strictObject({
  limit,
  key: expression.optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

/** A function as the SDK registers it. Strict: a setting this engine does not know is refused, never ignored. */
export const FunctionConfig = z.strictObject({
  id: text.min(1).max(400),
  name: text.optional(),
  triggers: z.array(
    z.union([
      z.strictObject({ event: z.string().min(1), expression: expression.optional() }),
      z.strictObject({ cron }),
    ]),
  ),
  steps: z.strictObject({
    step: z.strictObject({
      id: z.string(),
      name: z.string(),
      runtime: z.strictObject({
        type: z.literal("http", {
          error: "functions over connect() are not supported: serve them over HTTP",
        }),
        url: z.url(),
      }),
      retries: z.strictObject({ attempts: z.number().int().min(0).max(20).optional() }).optional(),
    }),
  }),
  idempotency: expression.optional(),
  batchEvents: z
    .strictObject({
      maxSize: limit.max(1_000),
      timeout: period,
      key: expression.optional(),
      if: expression.optional(),
    })
    .optional(),
  rateLimit: z.strictObject({ limit, period, key: expression.optional() }).optional(),
  throttle: z.strictObject({ limit, period, burst: limit.optional(), key: expression.optional() }).optional(),
  concurrency: z
    .union([limit, Concurrency, z.array(Concurrency).min(1).max(2)])
    .transform((value) => (typeof value === "number" ? [{ limit: value }] : Array.isArray(value) ? value : [value]))
    .optional(),
  debounce: z.strictObject({ period, key: expression.optional(), timeout: period.optional() }).optional(),
  priority: z.strictObject({ run: expression.optional() }).optional(),
  timeouts: z.strictObject({ start: period.optional(), finish: period.optional() }).optional(),
  singleton: z.strictObject({ key: expression.optional(), mode: z.enum(["skip", "cancel"]) }).optional(),
  cancel: z
    .array(
      z.strictObject({
        event: z.string().min(1),
        if: expression.optional(),
        timeout: period.optional(),
      }),
    )
    .max(5)
    .optional(),
});
export type FunctionConfig = z.output<typeof FunctionConfig>;
type Sent = z.input<typeof FunctionConfig>;

/** Settings that cannot be kept together, in a sentence each. */
const incompatible: readonly [keyof Sent, keyof Sent, string][] = [
  ["batchEvents", "debounce", "a batch gathers every event and a debounce keeps only the last"],
  ["batchEvents", "rateLimit", "a rate limit would drop events out of a batch"],
  ["batchEvents", "singleton", "a batch has no single event to be singular by"],
  ["batchEvents", "cancel", "a batch has no single event to be cancelled by"],
  ["batchEvents", "idempotency", "a batch has no single event to be known by"],
];

/** Why a function is refused, or null. */
export function refusedFunction(config: FunctionConfig): string | null {
  for (const [one, other, reason] of incompatible) {
    if (config[one] !== undefined && config[other] !== undefined)
      return `${one} and ${other} together are not supported: ${reason}`;
  }
  const wildcard = config.triggers.find((trigger) => "event" in trigger && /\*./.test(trigger.event));
  if (wildcard !== undefined) return "a wildcard in an event's name is supported only at its end";
  return null;
}

/** The text `TZ=… * * * * *` of every cron trigger. */
export const cronsOf = (config: FunctionConfig): string[] =>
  config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : []));

/** The SDK's own documentation promises three retries to a function that sets none. */
const DEFAULT_RETRIES = 3;
export const maxAttempts = (config: FunctionConfig): number =>
  (config.steps.step.retries?.attempts ?? DEFAULT_RETRIES) + 1;
