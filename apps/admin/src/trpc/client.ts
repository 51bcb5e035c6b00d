import type { StaffRouter } from "@sportello/api/staff-root";
import { createTRPCContext } from "@trpc/tanstack-react-query";

/** Typed procedures for client components. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<StaffRouter>();
