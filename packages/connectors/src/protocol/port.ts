/** A file handed to a protocol system; `content` is read when it is sent, never earlier. */
export type ProtocolFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: () => Promise<Uint8Array>;
};

/** A party of a registration: a person or a body, with the fiscal code where there is one. */
export type Correspondent = {
  readonly name: string;
  readonly fiscalCode?: string;
  readonly email?: string;
  /** Of a natural person, where the two are known apart. */
  readonly givenName?: string;
  readonly familyName?: string;
  /** Of the registering body itself: the office that sends or receives. */
  readonly office?: string;
};

export type RegistrationRequest = {
  /** Ours, one per document and for ever: a repeated call returns the first answer. */
  readonly key: string;
  readonly direction: "incoming" | "outgoing";
  readonly subject: string;
  readonly sender: Correspondent;
  readonly recipients: readonly Correspondent[];
  readonly document: ProtocolFile;
  readonly attachments: readonly ProtocolFile[];
  /** Classification of the registry's filing plan, e.g. "6.3.1". */
  readonly classification: string;
  /** Name of the yearly folder. */
  readonly folder: string;
};

/** Number and instant given by the protocol system (art. 53 DPR 445/2000). */
export type RegistrationReceipt = { readonly number: string; readonly registeredAt: Date; readonly folder?: string };

/** The electronic protocol registry (protocollo informatico) of a body. Throws ConnectorDown or ConnectorRefused. */
export type Protocol = {
  register(request: RegistrationRequest): Promise<RegistrationReceipt>;
  /** The registration made with this key, if any: asked before sending again after an unknown outcome. */
  find(key: string): Promise<RegistrationReceipt | null>;
  /** Cheap call for the status page: resolves when the system answers. */
  ping(): Promise<void>;
};
