import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateBy, ValidateNested } from 'class-validator';

/** What is wrong with a value, in words for people, or undefined when nothing is. */
export type Check = (value: unknown) => string | undefined;

/** A class whose fields carry the decorators of `web/*-field(s).ts`. */
export type InputClass<T extends object = object> = new () => T;

/** What is known of one field of an input. */
export interface Field {
  required: boolean;
  /** The class of an inner object, or of each item of a list. */
  of?: () => InputClass;
  /** Of a list: so many items are read; a longer one is refused without a look at them. */
  most?: number;
  /** Brings an accepted spelling to the one that is kept. */
  read?: (value: unknown) => unknown;
}

const own = new Map<unknown, Map<string, Field>>();
const whole = new Map<unknown, Map<string, Field>>();

/** The fields of an input class, its ancestors' first. Nothing else is accepted. */
export function fieldsOf(input: InputClass): Map<string, Field> {
  const found = whole.get(input);
  if (found) return found;
  const parent = Object.getPrototypeOf(input) as InputClass | null;
  const all = new Map([...(parent?.prototype ? fieldsOf(parent) : []), ...(own.get(input) ?? [])]);
  whole.set(input, all);
  return all;
}

/** Is it a class whose fields are declared, and so one that an input may be read as? */
export const isInputClass = (type: unknown): type is InputClass =>
  typeof type === 'function' && fieldsOf(type as InputClass).size > 0;

interface FieldOptions extends Field {
  /** Asked only when there is a value, unless the field is required. */
  check: Check;
  /** For a field that may be left out only if another is there: what is wrong with its absence. */
  absent?: (owner: Record<string, unknown>) => string | undefined;
  api: ApiPropertyOptions;
}

/** One field of an input: its rule for class-validator, its place in the OpenAPI document, its inner class. */
export function field({ check, absent, api, ...info }: FieldOptions): PropertyDecorator {
  const ask = (value: unknown, owner: object): string | undefined =>
    value === undefined && absent ? absent(owner as Record<string, unknown>) : check(value);
  // class-validator asks twice, for the verdict and for the words; some checks are dear.
  let last: { value: unknown; owner: object; problem: string | undefined } | undefined;
  const problem = (value: unknown, owner: object): string | undefined => {
    const known = last?.owner === owner && last.value === value ? last : { value, owner, problem: ask(value, owner) };
    last = known;
    return known.problem;
  };
  const rule = ValidateBy({
    name: 'field',
    validator: {
      validate: (value, given) => problem(value, given!.object) === undefined,
      defaultMessage: (given) => problem(given!.value, given!.object) ?? '',
    },
  });
  return applyDecorators(
    (target: object, name: string | symbol) => {
      const fields = own.get(target.constructor) ?? new Map<string, Field>();
      own.set(target.constructor, fields.set(String(name), info));
    },
    ApiProperty({ ...api, required: info.required } as ApiPropertyOptions),
    rule,
    ...(info.required || absent ? [] : [IsOptional()]),
    ...(info.of ? [ValidateNested()] : []),
  );
}

/** A value as it may stand in a message: short, quoted. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text}"`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
