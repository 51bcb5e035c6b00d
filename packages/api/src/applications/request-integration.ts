import { Locale } from "@sportello/domain/locales";
import type { ActingStaff } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { Refused } from "../refused.ts";
import { choosePoints, pointsOf } from "./integration-points.ts";
import { type Moved, moveApplication } from "./move.ts";

export type RequestInput = {
  readonly id: string;
  readonly text: string;
  /** Of the answers and documents that are asked for. */ readonly paths?: readonly string[];
};

/** The assignee asks the citizen for what is missing; the term stands still until the answer. Throws `unknown_field` for a path the form has not. */
export const requestIntegration = (ctx: ActingStaff, { id, text, paths = [] }: RequestInput): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "requestIntegration", reason: text },
    {
      also: async (tx, { application, version }) => {
        const points = choosePoints(
          pointsOf(version.form, readAnswers(application.answers), Locale.catch("it").parse(application.locale)),
          paths,
        );
        if (points === null) throw new Refused("unknown_field");
        await tx.integration.create({
          data: { applicationId: id, request: text, points, requestedAt: ctx.now, requestedBy: ctx.actor.id },
        });
      },
    },
  );
