import { randomUUID } from 'node:crypto';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { isApi } from './body-limits';
import { answerTo, type ErrorAnswer, problemDocument } from './error-answer';
import { errorPage } from './error-page';
import { expiredFormPage } from './expired-form-page';
import { ExpiredForm, UnprovedForm } from './http-refusal';
import { Redirect } from './redirect';
import { unprovedFormPage } from './unproved-form-page';
import { sentAgain, writtenIn } from './written';

/** Turns errors into answers: a problem document (RFC 9457) for programs, a page for people. The only place that does. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Vigil');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (error instanceof Redirect) return response.redirect(303, error.to);
    const answer = answerTo(error);
    const instance = answer.status >= 500 && !answer.retryAfter ? this.report(error, request) : undefined;
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(answer.status);
    if (answer.retryAfter) response.setHeader('Retry-After', answer.retryAfter);
    if (isApi(request))
      response.type('application/problem+json').send(JSON.stringify(problemDocument(answer, instance)));
    else response.type('html').send(pageOf(error, answer));
  }

  /** Logs a mistake of ours without what was sent: messages and parameters may hold names. Gives the mark it is found by. */
  private report(error: unknown, request: Request): string {
    const instance = `urn:uuid:${randomUUID()}`;
    const { name, stack, driverError } = (error ?? {}) as Partial<Error> & { driverError?: { code?: string } };
    const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    const code = driverError?.code ? ` (PostgreSQL ${driverError.code})` : '';
    this.log.error([`${instance} ${request.method}: ${name ?? typeof error}${code}`, ...frames].join('\n'));
    return instance;
  }
}

function pageOf(error: unknown, { status, detail, problems }: ErrorAnswer): string {
  if (error instanceof UnprovedForm) {
    const { body, action, proof } = error;
    return unprovedFormPage({ fields: sentAgain(body), written: writtenIn(body), action, proof });
  }
  const written = error instanceof ExpiredForm ? writtenIn(error.body) : [];
  if (error instanceof ExpiredForm && written.length > 0) return expiredFormPage({ written, from: error.from });
  return errorPage({ status, message: detail, problems });
}
