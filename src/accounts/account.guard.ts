import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { ACCESS, type AccessRule, PROGRAMS, type Stage } from '../access/allow.decorator';
import type { ViewedRequest } from '../access/current-viewer.decorator';
import { currentScope } from '../access/scope';
import { type Viewer, viewerMay } from '../access/viewer';
import { AuditTrail } from '../audit/audit-trail';
import { Forbidden } from '../lib/errors';
import { cookieOf } from '../web/cookies';
import { ExpiredForm, HttpRefusal, UnprovedForm } from '../web/http-refusal';
import { fileSize, isMultipart, readMultipart, tableSize } from '../web/multipart';
import { Redirect } from '../web/redirect';
import { sentAgain } from '../web/written';
import { FormMark } from './form-mark';
import { type Session, SessionsRepository } from './sessions.repository';

/** A request of a page, with the sign-in that it came with. */
export interface SignedInRequest extends ViewedRequest {
  session?: Session;
}

/** Where somebody goes who has not yet come so far. */
const wayOn: Record<Stage, string> = { second_factor: '/sign-in/code', enrol: '/account/second-factor', full: '/' };

/**
 * Stands before every handler. It decides by what is written on the handler, never by the address: routers fold case,
 * slashes and percent signs, and a comparison of texts does not.
 */
@Injectable()
export class AccountGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsRepository,
    private readonly marks: FormMark,
    private readonly trail: AuditTrail,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<SignedInRequest>(), http.getResponse<Response>()];
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS, context.getHandler());
    if (!rule) throw new Forbidden('Nobody may come here: it is not said who may.');
    // A bare handler leaves the body unread, of whatever type: mail services send either (RFC 8058).
    if (!rule.file && !rule.bare && isMultipart(request)) throw new HttpRefusal(415, 'No file is taken here.');
    currentScope()!.ip = request.ip;
    if (rule.bare) return true;
    const programs = this.reflector.get<boolean | undefined>(PROGRAMS, context.getClass());
    const viewer = programs ? await this.program(request, response, rule) : await this.page(request, response, rule);
    if (!viewer) return true;
    request.viewer = viewer;
    // For the frame of the page: who is only half in has nowhere else to go.
    if (programs || request.session?.stage === 'full') currentScope()!.viewer = viewer;
    await this.refuseUnlessAllowed(viewer, rule);
    // That of a page was read before, since the mark of its form is in it.
    if (programs && rule.file && isMultipart(request)) await readFile(request, viewer, rule);
    if (rule.proof && !programs && !request.session?.proved) throw unproved(request);
    return true;
  }

  /** Programs show a token with every request; a cookie tells nothing here, so no page can speak for a program. */
  private async program(request: Request, response: Response, rule: AccessRule): Promise<Viewer | undefined> {
    if (rule.permission === 'anyone') return undefined;
    const token = /^Bearer (hrd_[\w-]{43})$/.exec(request.get('authorization') ?? '')?.[1];
    const viewer = token && (await this.sessions.byToken(token));
    if (viewer) return viewer;
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new HttpRefusal(
      401,
      'Send a valid API token: Authorization: Bearer hrd_… Tokens are made on the page of your account.',
    );
  }

  private async page(request: SignedInRequest, response: Response, rule: AccessRule): Promise<Viewer | undefined> {
    const secret = cookieOf(request, 'session');
    const session = secret ? await this.sessions.byCookie(secret) : undefined;
    if (writes(request)) {
      if (rule.file && session && isMultipart(request)) {
        await this.refuseUnread(request, response, session, rule);
        await readFile(request, session.viewer, rule);
      }
      if (!this.marks.isOn(request, session?.id)) throw new ExpiredForm(expired, request.body, backTo(request));
      delete (request.body as Record<string, unknown> | undefined)?._csrf;
    }
    this.remember(request, response, session);
    if (rule.permission === 'anyone') {
      if (session?.stage === 'full') currentScope()!.viewer = session.viewer; // for the header of the page
      return undefined;
    }
    if (!session) throw new Redirect(`/sign-in?next=${encodeURIComponent(backTo(request))}`);
    refuseHalfWay(session, rule);
    return session.viewer;
  }

  private remember(request: SignedInRequest, response: Response, session: Session | undefined): void {
    const scope = currentScope()!;
    scope.csrf = this.marks.of(request, response, session?.id);
    scope.sessionId = session?.id;
    request.session = session;
  }

  /** A file is read of nobody who may not send one: whoever has only a password, or no right, must not fill the memory. */
  private async refuseUnread(
    request: SignedInRequest,
    response: Response,
    session: Session,
    rule: AccessRule,
  ): Promise<void> {
    this.remember(request, response, session);
    refuseHalfWay(session, rule);
    if (session.stage === 'full') currentScope()!.viewer = session.viewer;
    await this.refuseUnlessAllowed(session.viewer, rule);
  }

  private async refuseUnlessAllowed(viewer: Viewer, { permission, act }: AccessRule): Promise<void> {
    if (permission === 'anyone' || permission === 'signed-in' || viewerMay(viewer, permission)) return;
    await this.trail.record({ act: 'refused', viewer, detail: { act, permission } });
    throw new Forbidden(
      viewer.scopes
        ? `This token was not made for “${permission}”.`
        : 'Your role does not allow this. Ask an administrator.',
    );
  }
}

function refuseHalfWay({ stage }: Session, { stages = ['full'] }: AccessRule): void {
  if (!stages.includes(stage)) throw new Redirect(wayOn[stage]);
}

/** Reads a file, as large as the handler takes one. Only accounts have a sign-in or a token. */
const readFile = (request: Request, { userId }: Viewer, { file }: AccessRule): Promise<void> =>
  readMultipart(request, userId, file === 'table' ? tableSize : fileSize);

const expired =
  'This form was opened before you signed in or out, or not by you. Go back, reload the page and send it again.';

const writes = ({ method }: Request): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** A form that was sent cannot be asked for again: then the way back leads to the page that it was on. */
function backTo(request: Request): string {
  if (!writes(request)) return request.originalUrl;
  const referer = request.get('referer');
  return referer && URL.canParse(referer) ? new URL(referer).pathname : '/';
}

/** Leads to where identity is proved; a form into which something was typed is kept in the answer. */
function unproved(request: Request): Error {
  const proof = `/confirm?next=${encodeURIComponent(backTo(request))}`;
  const filledIn = writes(request) && sentAgain(request.body).length > 0;
  return filledIn ? new UnprovedForm(request.body, request.originalUrl, proof) : new Redirect(proof);
}
