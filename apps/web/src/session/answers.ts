import type { citizenCaller } from "@sportello/api/citizen-root";

type Api = ReturnType<typeof citizenCaller>;

/** What the procedures answer, named as the screens use it. */
export type ServiceInList = Awaited<ReturnType<Api["catalogue"]["list"]>>["services"][number];
export type Catalogue = Awaited<ReturnType<Api["catalogue"]["list"]>>;
export type Availability = ServiceInList["availability"];
export type Sheet = Awaited<ReturnType<Api["catalogue"]["sheet"]>>;
export type Draft = Awaited<ReturnType<Api["drafts"]["find"]>>;
export type Known = Awaited<ReturnType<Api["drafts"]["known"]>>[number];
export type Application = Awaited<ReturnType<Api["applications"]["find"]>>;
export type ApplicationInList = Awaited<ReturnType<Api["applications"]["list"]>>["items"][number];
export type Integration = NonNullable<Application["integration"]>;
export type Payment = Awaited<ReturnType<Api["payments"]["ofApplication"]>>[number];
export type OwnPayment = Awaited<ReturnType<Api["payments"]["find"]>>;
export type Profile = Awaited<ReturnType<Api["profile"]["find"]>>;
export type Desk = Awaited<ReturnType<Api["desk"]["find"]>>;
export type Conversation = Desk["messages"][number];
export type ActivityInList = Awaited<ReturnType<Api["activities"]["list"]>>["items"][number];
export type ActivityFilterChoices = Awaited<ReturnType<Api["activities"]["filters"]>>;
export type Paper = Awaited<ReturnType<Api["wallet"]["list"]>>["items"][number];
export type WalletFilterChoices = Awaited<ReturnType<Api["wallet"]["filters"]>>;
export type DataCopy = Awaited<ReturnType<Api["profile"]["export"]>>;
export type OwnSession = Awaited<ReturnType<Api["profile"]["sessions"]>>[number];
