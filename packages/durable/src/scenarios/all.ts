import type { Scenario } from "../testing/scenario.ts";
import { checkpoints } from "./checkpoints.ts";
import { contract } from "./contract.ts";
import { ends } from "./ends.ts";
import { endurance } from "./endurance.ts";
import { failures } from "./failures.ts";
import { flow } from "./flow.ts";
import { invocations } from "./invocations.ts";
import { sending } from "./sending.ts";
import { starts } from "./starts.ts";
import { steps } from "./steps.ts";
import { time } from "./time.ts";
import { trust } from "./trust.ts";
import { waits } from "./waits.ts";

/** Every promise of the engine. */
export const scenarios: readonly Scenario[] = [
  ...steps,
  ...failures,
  ...waits,
  ...invocations,
  ...ends,
  ...starts,
  ...flow,
  ...time,
  ...checkpoints,
  ...trust,
  ...contract,
  ...sending,
  ...endurance,
];
