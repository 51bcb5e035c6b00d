import { createHmac } from "node:crypto";
import type { UniqueAnswer } from "@sportello/forms/unique-answers";
import { keyOf } from "../connectors/encrypt.ts";

/**
 * What is stored of an answer to compare it by. Keyed with the installation's secret: plates and fiscal codes are few enough to be tried
 * one after the other by whoever holds a copy of the table, and must not be found so.
 */
export const digestOf = (appSecret: string, { text }: Pick<UniqueAnswer, "text">): string =>
  createHmac("sha256", keyOf(appSecret, "unique-answers")).update(text).digest("base64url");
