/** How the request that is answered tells its pages which of them it asks for; a visitor's own header of this name is not let through. */
export const askedPathHeader = "x-asked-path";
