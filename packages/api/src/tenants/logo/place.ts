const types = { png: "image/png", jpg: "image/jpeg", webp: "image/webp" } as const;
export type LogoKind = keyof typeof types;

export const logoKinds = Object.keys(types) as LogoKind[];
export const mediaTypeOf = (kind: LogoKind): string => types[kind];

/** Where an uploaded coat of arms lies in the store, and at which address of both apps it is shown. Its id is new with every upload: it may be kept for ever. */
export const logoKey = (tenantId: string, id: string): string => `${tenantId}/logo-${id}`;
export const logoPath = (id: string, kind: LogoKind): string => `/api/stemma/${id}.${kind}`;
