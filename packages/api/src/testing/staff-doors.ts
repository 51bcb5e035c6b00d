import { consoleDoors } from "./console-doors.ts";
import { deskDoors } from "./desk-doors.ts";
import type { Door } from "./door.ts";

/** Every procedure of the staff's root. */
export const staffDoors: Readonly<Record<string, Door>> = { ...deskDoors, ...consoleDoors };
