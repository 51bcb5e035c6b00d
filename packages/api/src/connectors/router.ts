import { z } from "zod";
import { operatorProcedure } from "../procedures.ts";
import { trpc } from "../trpc.ts";
import { findConnector } from "./find-connector.ts";
import { connectorsHealth } from "./health.ts";
import { TypedOptions } from "./merge-options.ts";
import { saveConnector } from "./save-connector.ts";
import { testConnection } from "./test-connection.ts";
import { connectorKinds } from "./vendors.ts";

const Kind = z.enum(connectorKinds);
const Options = z.strictObject({ kind: Kind, vendor: z.string().min(1).max(100), values: TypedOptions });

export const connectorsRouter = trpc.router({
  health: operatorProcedure("registrations.read").query(({ ctx }) => connectorsHealth(ctx)),
  find: operatorProcedure("connectors.write")
    .input(z.strictObject({ kind: Kind }))
    .query(({ ctx, input }) => findConnector(ctx, input)),
  save: operatorProcedure("connectors.write")
    .input(Options.extend({ changedAt: z.iso.datetime().nullable() }))
    .mutation(({ ctx, input }) => saveConnector(ctx, input)),
  test: operatorProcedure("connectors.write")
    .input(Options)
    .mutation(({ ctx, input }) => testConnection(ctx, input)),
});
