import { hasPermission } from "@sportello/domain/access/permissions";
import type { Context, StaffContext } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { Refused } from "../refused.ts";

/** For the route that takes messages with files: staff whose role may write to citizens; which office is the verb's question. */
export const staffCanWrite = (context: Context): StaffContext => {
  const staff = asStaff(context);
  if (!hasPermission(staff.actor.role, "messages.write")) throw new Refused("not_allowed");
  return staff;
};
