/** How one Tieout process tells another who is asking; HTTP header names. */
export const SUBGRAPH_SECRET_HEADER = 'x-subgraph-secret'
export const CALLER_HEADER = 'x-tieout-caller'
export const BACKGROUND_HEADER = 'x-tieout-background'
export const NOT_OLDER_HEADER = 'x-tieout-not-older-than'
