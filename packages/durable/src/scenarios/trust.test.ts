import { runScenarios } from "../testing/run-scenarios.ts";
import { trust } from "./trust.ts";

runScenarios("trust", trust);
