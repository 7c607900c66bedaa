/** What file managers leave in every folder that they show. */
export const leftByOthers = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** The ending of a copy that was packed for a server beside its file. */
export const packed = /\.(?:gz|br)$/u;
