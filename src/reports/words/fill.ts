/**
 * A sentence with its braces filled in; what is put in is text, also where it holds braces itself. A value that ends with
 * a full stop of its own, as "2026 г.", ends the sentence as well.
 */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = String(values[name]);
    return value.endsWith('.') ? value : value + stop;
  });
