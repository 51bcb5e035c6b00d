import { ConnectorDown } from "../failures.ts";
import type { Protocol, RegistrationReceipt, RegistrationRequest } from "./port.ts";

export type FakeProtocol = Protocol & {
  /** What was registered, oldest first. */
  readonly registrations: readonly { readonly request: RegistrationRequest; readonly receipt: RegistrationReceipt }[];
  /** The next `times` registrations fail: "before" the number is given, or "after" it (unknown outcome). */
  failNext(when: "before" | "after", times?: number): void;
  /** Failures that are still planned are not. */
  recover(): void;
};

/** A protocol registry in memory that keeps the port's promises: numbers without gaps per year in Rome, the first answer for a repeated key. */
export const createFakeProtocol = ({ now = () => new Date() }: { now?: () => Date } = {}): FakeProtocol => {
  const registrations: { request: RegistrationRequest; receipt: RegistrationReceipt }[] = [];
  const lastNumbers = new Map<string, number>();
  const planned: ("before" | "after")[] = [];
  const find = (key: string) => registrations.find(({ request }) => request.key === key)?.receipt;

  return {
    registrations,
    failNext: (when, times = 1) => planned.push(...Array.from({ length: times }, () => when)),
    recover: () => void (planned.length = 0),
    async register(request) {
      const failure = planned.shift();
      if (failure === "before") throw new ConnectorDown("fake registry is down");
      await Promise.all([request.document, ...request.attachments].map((file) => file.content()));
      // No await between this look-up and the push: two calls with one key cannot both get a number.
      const before = find(request.key);
      if (before === undefined) {
        const at = now();
        const year = new Intl.DateTimeFormat("en", { timeZone: "Europe/Rome", year: "numeric" }).format(at);
        const number = (lastNumbers.get(year) ?? 0) + 1;
        lastNumbers.set(year, number);
        registrations.push({
          request,
          receipt: { number: `${String(number).padStart(7, "0")}/${year}`, registeredAt: at, folder: request.folder },
        });
      }
      if (failure === "after") throw new ConnectorDown("fake registry did not answer", { isOutcomeUnknown: true });
      const receipt = find(request.key);
      if (receipt === undefined) throw new ConnectorDown("fake registry lost a registration");
      return receipt;
    },
    find: async (key) => find(key) ?? null,
    ping: async () => {},
  };
};
