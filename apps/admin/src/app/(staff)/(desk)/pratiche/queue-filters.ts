import type { QueueFilter, QueueQuestion, QueueSort } from "@sportello/api/queue/question";
import { z } from "zod";
import { phaseNames, phases, statusesOf } from "./phases.ts";

/** A parameter of the address that is missing, repeated or nonsense counts as absent: an old bookmark still opens the queue. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Words of the address for words of the procedures; both ways. */
const turns = { ufficio: "office", cittadino: "citizen", scadute: "overdue", "in-scadenza": "soon" } as const;
const payments = { "da-pagare": "due", "in-corso": "underway", "non-riuscito": "failed", riuscito: "paid" } as const;
const registrations = {
  protocollate: "registered",
  "in-attesa": "waiting",
  "non-riuscite": "failed",
  "senza-numero": "none",
} as const;
const sorts = { vecchie: "oldest", scadenza: "due" } as const;

const keysOf = <Key extends string>(words: Readonly<Record<Key, string>>) => Object.keys(words) as [Key, ...Key[]];
export const turnNames = keysOf(turns);
export const paymentNames = keysOf(payments);
export const registrationNames = keysOf(registrations);

const QueueParameters = z.object({
  stato: optional(z.string().refine((filter) => statusesOf(filter) !== undefined)),
  servizio: optional(z.uuid()),
  ufficio: optional(z.uuid()),
  /** `me`, `nessuno`, or a colleague's id. */
  chi: optional(z.union([z.enum(["me", "nessuno"]), z.uuid()])),
  turno: optional(z.enum(turnNames)),
  pagamento: optional(z.enum(paymentNames)),
  protocollo: optional(z.enum(registrationNames)),
  dal: optional(z.iso.date()),
  al: optional(z.iso.date()),
  scadedal: optional(z.iso.date()),
  scadeal: optional(z.iso.date()),
  testo: optional(z.string().trim().min(1).max(100)),
  ordine: optional(z.enum(keysOf(sorts))),
  /** The kept view whose filters these are, or were before somebody changed them; `tutte` is the whole queue even where another view comes first. */
  vista: optional(z.union([z.uuid(), z.literal("tutte")])),
  da: optional(z.string().max(4000)),
});
/** The queue's filters as its address holds them. `da` is the trail of pages turned, see `page-trail.ts`. */
export type QueueParameters = z.infer<typeof QueueParameters>;

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export const readQueueParameters = (search: SearchParams): QueueParameters => QueueParameters.parse(search);

const assignees = { me: "me", nessuno: "none" } as const;

/** The filters and the order as the procedures want them, without the page. */
export const queueQuestion = (parameters: QueueParameters): QueueQuestion => {
  const { stato, servizio, ufficio, chi, turno, pagamento, protocollo, dal, al, scadedal, scadeal, testo, ordine } =
    parameters;
  const filter: QueueFilter = {
    ...(stato ? { status: statusesOf(stato) ?? [] } : {}),
    ...(servizio ? { serviceId: servizio } : {}),
    ...(ufficio ? { officeId: ufficio } : {}),
    ...(chi ? { assignee: chi === "me" || chi === "nessuno" ? assignees[chi] : chi } : {}),
    ...(turno ? { waiting: turns[turno] } : {}),
    ...(pagamento ? { payment: payments[pagamento] } : {}),
    ...(protocollo ? { registration: registrations[protocollo] } : {}),
    ...(dal ? { receivedFrom: dal } : {}),
    ...(al ? { receivedTo: al } : {}),
    ...(scadedal ? { dueFrom: scadedal } : {}),
    ...(scadeal ? { dueTo: scadeal } : {}),
    ...(testo ? { query: testo } : {}),
  };
  return { filter, sort: ordine ? sorts[ordine] : "newest" };
};

const wordFor = <Word extends string, Value extends string>(
  words: Readonly<Record<Word, Value>>,
  value: Value | undefined,
): Word | undefined => keysOf(words).find((word) => words[word] === value);

/** The parameters of a kept question. */
export const questionParameters = ({
  filter,
  sort,
}: {
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
}): QueueParameters => {
  return {
    stato:
      filter.status?.length === 1
        ? filter.status[0]
        : phaseNames.find((name) => phases[name].join() === filter.status?.join()),
    servizio: filter.serviceId,
    ufficio: filter.officeId,
    chi: filter.assignee === "none" ? "nessuno" : filter.assignee === "all" ? undefined : filter.assignee,
    turno: wordFor(turns, filter.waiting),
    pagamento: wordFor(payments, filter.payment),
    protocollo: wordFor(registrations, filter.registration),
    dal: filter.receivedFrom,
    al: filter.receivedTo,
    scadedal: filter.dueFrom,
    scadeal: filter.dueTo,
    testo: filter.query,
    ordine: sort === "newest" ? undefined : wordFor(sorts, sort),
  };
};

/** The parameters alone, as the query of an address. */
export const queueSearch = (parameters: QueueParameters): string =>
  new URLSearchParams(
    Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();

/** The address of the queue with some filters changed; a changed filter begins again from the first page. */
export const queueAddress = (parameters: QueueParameters, changes: QueueParameters = {}): string => {
  const search = queueSearch({ ...parameters, da: undefined, ...changes });
  return search === "" ? "/pratiche" : `/pratiche?${search}`;
};

/** What narrows the queue, without order, view and page. */
export const filtersIn = ({ da: _page, vista: _view, ordine: _order, ...filters }: QueueParameters): QueueParameters =>
  filters;

export const hasFilters = (parameters: QueueParameters): boolean =>
  Object.values(filtersIn(parameters)).some((value) => value !== undefined);

/** Whether two addresses ask the same of the queue, whatever the page and the view they are called after. */
export const asksTheSame = (one: QueueParameters, other: QueueParameters): boolean =>
  queueSearch({ ...one, da: undefined, vista: undefined }) ===
  queueSearch(
    readQueueParameters(
      Object.fromEntries(new URLSearchParams(queueSearch({ ...other, da: undefined, vista: undefined }))),
    ),
  );
