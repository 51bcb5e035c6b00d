/** The header in which the proxy tells a page what address it was asked at, its search included; what a client sends in it is overwritten. */
export const askedAddressHeader = "x-asked-address";
