import { z } from "zod";
import { statusesOf } from "./phases.ts";

/** A parameter of the address that is missing, repeated or nonsense counts as absent: an old bookmark still opens the queue. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

const QueueParameters = z.object({
  stato: optional(z.string().refine((filter) => statusesOf(filter) !== undefined)),
  servizio: optional(z.uuid()),
  ufficio: optional(z.uuid()),
  chi: optional(z.enum(["me", "nessuno"])),
  scadute: optional(z.literal("1")),
  testo: optional(z.string().trim().min(1).max(100)),
  da: optional(z.string().max(4000)),
});
/** The queue's filters as its address holds them. `da` is the trail of pages turned, see `page-trail.ts`. */
export type QueueParameters = z.infer<typeof QueueParameters>;

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export const readQueueParameters = (search: SearchParams): QueueParameters => QueueParameters.parse(search);

const assignees = { me: "me", nessuno: "none" } as const;

/** The filters as the procedure `queue.list` wants them, without the page. */
export const queueInput = ({ stato, servizio, ufficio, chi, scadute, testo }: QueueParameters) => ({
  ...(stato ? { status: statusesOf(stato) ?? [] } : {}),
  ...(servizio ? { serviceId: servizio } : {}),
  ...(ufficio ? { officeId: ufficio } : {}),
  ...(testo ? { query: testo } : {}),
  ...(scadute ? { overdue: true } : {}),
  assignee: chi ? assignees[chi] : ("all" as const),
});

/** The address of the queue with some filters changed; a changed filter begins again from the first page. */
export const queueAddress = (parameters: QueueParameters, changes: QueueParameters = {}): string => {
  const next: QueueParameters = { ...parameters, da: undefined, ...changes };
  const pairs = Object.entries(next).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? "/pratiche" : `/pratiche?${new URLSearchParams(pairs)}`;
};

export const hasFilters = ({ da: _page, ...filters }: QueueParameters): boolean => Object.values(filters).some((value) => value !== undefined);
