/** Who looks at the pages of the payments, and the address they ask. */

export const accountant = {
  me: { permissions: ["payments.read", "payments.mend", "applications.decide"], keepsAccounts: true },
};
/** The head of an office that does not keep the accounts. */
export const head = { me: { ...accountant.me, keepsAccounts: false } };
export const reader = { me: { permissions: ["payments.read"], keepsAccounts: true } };
export const propsOf = (search: Record<string, string> = {}, id = "") => ({
  params: Promise.resolve({ id }),
  searchParams: Promise.resolve(search),
});
