type Section = {
  readonly name: "desk" | "messages" | "activities" | "services" | "payments" | "documents" | "profile";
  readonly href: string;
  /** What the tab counts. */
  readonly badge?: "yourTurn" | "unread";
  /** Paths that belong to this section without being below it. */
  readonly also?: readonly string[];
};

/** The sections of the personal area in the model's order; a new one is a line here and its page. */
export const sections: readonly Section[] = [
  { name: "desk", href: "/area-personale" },
  { name: "messages", href: "/area-personale/messaggi", badge: "unread" },
  { name: "activities", href: "/area-personale/attivita", badge: "yourTurn", also: ["/area-personale/pratiche"] },
  { name: "services", href: "/area-personale/servizi" },
  { name: "payments", href: "/area-personale/pagamenti", also: ["/pagamenti"] },
  { name: "documents", href: "/area-personale/documenti" },
  { name: "profile", href: "/area-personale/profilo" },
];
