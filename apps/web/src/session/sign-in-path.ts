/** Where to sign in, and where to come back to afterwards: straight into what the citizen was doing. */
export const signInPath = (returnTo: string, reason?: "session_expired" | "identity_level_too_low"): string => {
  const query = new URLSearchParams({ ritorno: returnTo, ...(reason ? { motivo: reason } : {}) });
  return `/accesso?${query}`;
};
