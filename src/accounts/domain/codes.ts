/** 32 characters that are not taken for one another, as Crockford's base 32 has them. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a recovery code: 80 random bits. */
export const RECOVERY_LENGTH = 16;

/** Six digits from an authenticator app, however they were spaced; undefined when it is something else. */
export function readAppCode(text: string): string | undefined {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** A recovery code as it was made, however it was typed; undefined when it is something else. */
export function readRecoveryCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === RECOVERY_LENGTH && [...code].every((char) => codeAlphabet.includes(char)) ? code : undefined;
}

/** In groups of four, so that it can be read off and typed. */
export const inFours = (text: string, between = ' '): string => text.match(/.{1,4}/g)?.join(between) ?? '';
