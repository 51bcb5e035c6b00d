import type { StaffState } from "@sportello/domain/access/staff-life";
import type { Tone } from "../../../../components/badge.tsx";

export const stateTone: Record<StaffState, Tone> = {
  invited: "wait",
  active: "good",
  suspended: "warn",
  ended: "neutral",
};
