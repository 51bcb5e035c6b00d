import type { staffCaller } from "@sportello/api/staff-root";

type Caller = ReturnType<typeof staffCaller>;

/** What the procedures answer to a server component, by area and name; JSON-safe, so islands may be given it as it is. */
export type Outputs = {
  [Area in keyof Caller]: {
    [Procedure in keyof Caller[Area]]: Caller[Area][Procedure] extends (...input: never[]) => Promise<infer Answer>
      ? Answer
      : never;
  };
};
export type ApplicationDetails = Outputs["applications"]["find"];
export type QueueItem = Outputs["queue"]["list"]["items"][number];
export type RegistrationItem = Outputs["registrations"]["list"]["items"][number];
