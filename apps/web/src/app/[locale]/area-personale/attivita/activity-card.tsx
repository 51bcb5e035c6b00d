import type { ActivityInList } from "../../../../session/answers.ts";
import { ApplicationCard } from "../application-card.tsx";

/** An activity as its kind is drawn. */
export const ActivityCard = ({ activity, level }: { activity: ActivityInList; level: "h2" | "h3" }) => {
  switch (activity.kind) {
    case "application":
      return <ApplicationCard application={activity} level={level} />;
  }
};
