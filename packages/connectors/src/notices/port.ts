export type Notice = {
  /** Ours: a repeated call must not reach the person twice where the channel can tell. */
  readonly key: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  /** Plain text and the same as HTML. */
  readonly text: string;
  readonly html: string;
};

/** A channel that reaches a person. Throws ConnectorDown or ConnectorRefused. */
export type Notices = { send(notice: Notice): Promise<void>; ping(): Promise<void> };
