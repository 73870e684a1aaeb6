import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ACCESS, type AccessRule } from '../access/allow.decorator';
import type { ViewedRequest } from '../access/current-viewer.decorator';
import { currentScope, noteForTrail } from '../access/scope';
import type { Viewer } from '../access/viewer';
import { Forbidden, NotFound } from '../lib/errors';
import { isUuid } from '../lib/uuid';
import { Database } from '../platform/database';
import { AuditTrail } from './audit-trail';
import { holdAnswer } from './held-answer';
import { Turns } from './turns';

/**
 * Answers each request of somebody who is signed in inside one transaction: what she sees is decided once for all its
 * questions, and the line of the trail is written in it. No audit, no act: the answer goes out when both stand.
 */
@Injectable()
export class AuditedRequestInterceptor implements NestInterceptor {
  private readonly turns = new Turns();

  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly trail: AuditTrail,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ViewedRequest>();
    const { viewer } = request;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!viewer || !rule || rule.permission === 'anyone') return next.handle();
    const answer = () => this.answer(viewer, rule, request, http.getResponse<Response>(), next);
    return from(this.turns.run(viewer.userId, answer));
  }

  private async answer(
    viewer: Viewer,
    { act }: AccessRule,
    request: ViewedRequest,
    response: Response,
    next: CallHandler,
  ): Promise<unknown> {
    const held = holdAnswer(response);
    try {
      const result: unknown = await this.database.transaction(viewer, async () => {
        const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        if (response.statusCode >= 400) noteForTrail({ status: response.statusCode });
        await this.trail.recordDone(act, viewer, currentScope()!);
        return result;
      });
      held.release();
      return result;
    } catch (error) {
      held.drop();
      if (error instanceof NotFound || error instanceof Forbidden) await this.refused(viewer, act, request);
      throw error;
    }
  }

  /** What somebody asked for and did not get. The record that she may not see is named by its id alone. */
  private async refused(viewer: Viewer, act: string, request: ViewedRequest): Promise<void> {
    const asked = Object.values(request.params).filter((value) => typeof value === 'string' && isUuid(value));
    await this.trail.record({ act: 'refused', viewer, detail: { act, asked } });
  }
}
