import type { Tx } from "@sportello/db/client";
import type { Staff } from "@sportello/domain/access/actor";
import type { Restriction } from "@sportello/domain/access/reach";
import { refusalOfMoney } from "@sportello/domain/payments/reach";
import { Refused } from "../../refused.ts";
import { paymentsReach } from "./of.ts";

/** Money of this office and service (`null`: of none) is within this colleague's reach. Throws `other_office` or `other_service`. */
export const expectWithin = async (tx: Tx, actor: Staff, place: Restriction | null): Promise<void> => {
  const refusal = refusalOfMoney(await paymentsReach(tx, actor), place);
  if (refusal) throw new Refused(refusal);
};

/** What only the accounts office does: give money back, compare with the intermediary. Throws `not_allowed`. */
export const expectAccounts = async (tx: Tx, actor: Staff): Promise<void> => {
  if ((await paymentsReach(tx, actor)) !== "town") throw new Refused("not_allowed");
};
