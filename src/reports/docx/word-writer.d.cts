/** The file of a document that was described: see described.ts. */
export function packed(document: unknown): Promise<Buffer>;
