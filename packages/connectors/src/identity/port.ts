/** What a digital identity said of a person, in our words, whoever the provider is. */
export type CitizenIdentity = {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  /** ISO date. */
  readonly birthDate?: string;
  readonly birthPlace?: string;
  readonly gender?: "M" | "F";
  readonly email?: string;
  readonly phone?: string;
  readonly address?: {
    readonly street: string;
    readonly municipality: string;
    readonly province: string;
    readonly postalCode: string;
  };
  /** How they signed in: this and the instant are the advanced electronic signature of what they send. */
  readonly protocol: "spid" | "cie" | "eidas";
  readonly level: "spid1" | "spid2" | "spid3" | "cie";
  readonly provider: string;
  /** ISO instant of the authentication as the provider states it. */
  readonly authenticatedAt: string;
};
