export type ConnectorKind = "protocol" | "notices" | "identity" | PaymentConnector;
/** The municipality's two ways to collect: directly, or through its local intermediary. */
export type PaymentConnector = "payments" | "payments-local";
