/** Letters of a search in the catalogue; its fields take no more, so that none is passed over. A file of its own: the browser gets it too. */
export const longestQuery = 100;
