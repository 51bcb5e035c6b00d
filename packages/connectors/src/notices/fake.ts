import { ConnectorDown } from "../failures.ts";
import type { Notice, Notices } from "./port.ts";

export type FakeNotices = Notices & {
  /** What reached people, oldest first; a repeated key reaches nobody twice. */
  readonly sent: readonly Notice[];
  /** The next `times` sendings fail as if the mail server were off. */
  failNext(times?: number): void;
};

/** A channel in memory. */
export const createFakeNotices = (): FakeNotices => {
  const sent: Notice[] = [];
  let failures = 0;
  return {
    sent,
    failNext: (times = 1) => {
      failures += times;
    },
    async send(notice) {
      if (failures > 0) {
        failures -= 1;
        throw new ConnectorDown("fake mail server is down");
      }
      if (!sent.some(({ key }) => key === notice.key)) sent.push(notice);
    },
    ping: async () => {},
  };
};
