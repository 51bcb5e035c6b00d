import { z } from "zod";

const PageKey = z.string().min(1).max(100);

/** One page of a draft as typed; `stale` is the instant of the save the page was drawn from, `force` writes over a newer one. */
export const SavePage = z.strictObject({
  id: z.uuid(),
  page: PageKey,
  answers: z.record(z.string().max(100), z.json()),
  stale: z.iso.datetime().optional(),
  force: z.boolean().default(false),
});
