import { ServiceOptions } from "@sportello/domain/services/options";

/** A service that asks for nothing out of the ordinary, with these messages. */
export const plainOptions = (messages: object = {}): ServiceOptions =>
  ServiceOptions.parse({
    level: "spid2",
    maxDays: 30,
    allowWithdraw: true,
    allowReopening: true,
    allowIntegration: true,
    payment: "none",
    stamp: false,
    registration: null,
    messages,
  });
