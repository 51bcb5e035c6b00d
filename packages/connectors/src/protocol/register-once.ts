import type { Protocol, RegistrationReceipt, RegistrationRequest } from "./port.ts";

/**
 * Registers a document, asking first whether an earlier try already did: the only safe way to repeat after an unknown outcome, with every
 * vendor. `isRepeat` is false only on the very first try, which saves it one question.
 */
export const registerOnce = async (
  protocol: Protocol,
  request: RegistrationRequest,
  { isRepeat }: { isRepeat: boolean },
): Promise<RegistrationReceipt> => (isRepeat ? await protocol.find(request.key) : null) ?? protocol.register(request);
