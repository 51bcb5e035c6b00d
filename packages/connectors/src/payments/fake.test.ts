import { beforeEach } from "vitest";
import { describePayments } from "./contract.testing.ts";
import { createFakePayments } from "./fake.ts";

const fake = createFakePayments({ now: () => new Date("2026-11-26T10:00:00Z") });
beforeEach(() => fake.faults.set("well"));

describePayments("the fake", () => ({ payments: fake, node: fake.node, faults: fake.faults }));
