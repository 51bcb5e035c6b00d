import { z } from "zod";

/** Made once by the page that shows the button "send"; 16 to 64 characters. */
export const IdempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
