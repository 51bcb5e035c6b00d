/** Holds the language a member of staff chose; read by the server, written by the language menu. */
export const languageCookie = "sportello-staff.language";
