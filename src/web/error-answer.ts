import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { Busy, Conflict, Forbidden, Invalid, NotFound, type Problem } from '../lib/errors';
import { HttpRefusal } from './http-refusal';

/** How an error is told to whoever asked. */
export interface ErrorAnswer {
  status: number;
  title: string;
  detail: string;
  problems?: Problem[];
  /** In how many seconds the same may be asked for again. */
  retryAfter?: number;
}

// What the framework and the body parsers refuse is told in our words: theirs repeat what was sent.
const details: Record<number, string> = {
  400: 'The request cannot be read: its address or its body is not well-formed.',
  404: 'There is nothing at this address.',
  405: 'This cannot be done at this address.',
  408: 'The request did not arrive whole.',
  413: 'The request is too large. Send at most 1 MB; a larger table comes in as a file, or on the command line.',
  414: 'The address is too long.',
  415: 'Content of this type, character set or compression is not read here.',
  431: 'The headers are too large.',
};

/** Turns any error into an answer. What is not expected says nothing of itself. */
export function answerTo(error: unknown): ErrorAnswer {
  // Nest wraps what a body parser passes on, and so a refusal of ours that was thrown inside one.
  const cause = error instanceof HttpException && error.cause instanceof HttpRefusal ? error.cause : error;
  const answer = read(cause);
  return { title: STATUS_CODES[answer.status] ?? 'Error', ...answer };
}

/** The same for programs (RFC 9457). @param instance by which a mistake of ours is found in the log */
export function problemDocument({ status, title, detail, problems }: ErrorAnswer, instance?: string): object {
  const errors = problems?.map(({ path, message }) => ({ field: path, message }));
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(instance ? { instance } : {}),
    ...(errors ? { errors } : {}),
  };
}

function read(error: unknown): Omit<ErrorAnswer, 'title'> {
  if (error instanceof NotFound) return { status: 404, detail: error.message };
  if (error instanceof Forbidden) return { status: 403, detail: error.message };
  if (error instanceof Conflict) return { status: error.stale ? 412 : 409, detail: error.message };
  if (error instanceof Invalid)
    return { status: 422, detail: 'The input cannot be accepted.', problems: error.problems };
  if (error instanceof Busy) return { status: 503, detail: error.message, retryAfter: error.retryAfter };
  if (error instanceof HttpRefusal) return { status: error.status, detail: error.message };
  const status = foreignStatus(error);
  if (status === 409)
    return { status, detail: 'Somebody recorded the same at this moment. Look again, then try again.' };
  if (status === 503) return { status, detail: reasonOf(error) };
  if (status >= 400 && status < 500) return { status, detail: details[status] ?? details[400]! };
  return { status: 500, detail: 'Vigil made a mistake. Nothing was half saved. Try again.' };
}

function foreignStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const code = codeOf(error);
  // unique_violation: two did the same at once, and the check before the INSERT saw neither
  if (code === '23505') return 409;
  return code in unavailable ? 503 : 500;
}

const away = 'The database is not there at this moment. Nothing was half saved. Wait a little, then try again.';
const busy = 'Somebody else changes the same at this moment, or the question takes too long. Try again.';

/** What keeps PostgreSQL from answering, by its code or that of the connection. */
const unavailable: Record<string, string> = {
  '53100': 'The disk of the database is full. Nothing was half saved. Make room, then try again.',
  '40P01': busy,
  '53300': busy,
  '55P03': busy,
  '57014': busy,
  '57P01': away,
  '57P02': away,
  '57P03': away,
  '25P03': busy,
  ECONNREFUSED: away,
  ECONNRESET: away,
  ENOENT: away,
  EPIPE: away,
};

function codeOf(error: unknown): string {
  const { driverError, code, message } = (error ?? {}) as Failure;
  // pg says nothing more of a connection that was cut under a query
  // and nothing of a connection that it waited for in vain
  if ((driverError?.message ?? message)?.startsWith('timeout exceeded when trying to connect')) return '53300';
  if ((driverError?.message ?? message)?.startsWith('Connection terminated')) return 'ECONNRESET';
  return driverError?.code ?? code ?? '';
}

interface Failure {
  code?: string;
  message?: string;
  driverError?: { code?: string; message?: string };
}

const reasonOf = (error: unknown): string => unavailable[codeOf(error)] ?? away;
