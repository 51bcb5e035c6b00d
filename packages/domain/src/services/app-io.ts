/** The id by which App IO knows a service: a ULID, 26 characters of Crockford's base 32, as its back office shows it. */
export const isAppIoServiceId = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text.trim());
