/** What is stored as null is not known, and what is not known is absent from an answer. */
export const known = <T>(value: T | null): T | undefined => value ?? undefined;
