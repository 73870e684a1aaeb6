/** The package brings no types. Only what the benchmark uses. */
declare module 'pg-copy-streams' {
  import { type Submittable } from 'pg';

  export function from(text: string): NodeJS.WritableStream & Submittable;
  export function to(text: string): NodeJS.ReadableStream & Submittable;
}
