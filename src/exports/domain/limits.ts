/** So many exports of one person may be open at a time. */
export const mostOpen = 5;
/** So many bytes of files are kept for one person. */
export const mostKept = 1_073_741_824;
/** Largest file that is kept, in bytes. */
export const largestFile = 536_870_912;
/** A file is kept in pieces of so many bytes. */
export const chunkSize = 1_048_576;
/** So many cases are made within the request; whatever is more is a job. */
export const atOnce = 1;
/** Somebody else has so many days to agree. */
export const daysToAgree = 7;
/** So often it is begun before it is given up. */
export const mostAttempts = 5;
/** After so many seconds without a sign of life somebody else begins it anew. */
export const silentFor = 300;
