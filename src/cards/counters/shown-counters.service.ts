import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { serverViewer } from '../../access/viewer';
import { hashOf } from '../../accounts/secrets';
import { headline } from '../../alerts/domain/wording/headline';
import { Turns } from '../../audit/turns';
import { endOfDay } from '../../lib/zoned-day';
import { NotFound } from '../../lib/errors';
import { OrganisationService } from '../../organisation/organisation.service';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { countIn } from '../domain/count';
import { counterContent } from '../domain/counter-content';
import { Typesetter } from '../../typesetting/typesetter';
import type { CounterWords } from './counter';
import { CountersRepository } from './counters.repository';
import { CountsToday } from './counts-today.service';

export const counterKinds = ['png', 'svg', 'json'] as const;
export type CounterKind = (typeof counterKinds)[number];

/** What is answered to a website. */
export interface CounterAnswer {
  body: Buffer;
  /** The same as long as the body is. */
  tag: string;
  /** For so many seconds it may be kept. */
  keep: number;
}

interface Said {
  words: CounterWords;
  content: object;
  keep: number;
}

/** Nobody keeps a number for longer, so that a consent that is withdrawn works within the hour. */
const longest = 3600;
const mostKept = 200;

/** Shows counters to websites: asks anew at each fetch whether they may still be shown. */
@Injectable()
export class ShownCounters {
  private readonly viewer = serverViewer('counter', 'Day counter');
  private readonly turns = new Turns();
  private readonly drawn = new Map<string, Promise<Buffer>>();
  private readonly asked = new Map<string, Promise<Said>>();

  constructor(
    private readonly database: Database,
    private readonly counters: CountersRepository,
    private readonly today: CountsToday,
    private readonly organisation: OrganisationService,
    private readonly typesetter: Typesetter,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound when the token opens nothing, or nothing that may be said in public at this moment */
  async show(token: string, kind: CounterKind): Promise<CounterAnswer> {
    const { words, content, keep } = await this.ask(token);
    const tag = createHash('sha256')
      .update(JSON.stringify([kind, words, content]))
      .digest('base64url')
      .slice(0, 22);
    const body = kind === 'json' ? Buffer.from(JSON.stringify(words)) : await this.draw(tag, content, kind);
    return { body, tag, keep };
  }

  /** Whoever asks for the same at the same moment is given the same. */
  private ask(token: string): Promise<Said> {
    const running = this.asked.get(token);
    if (running) return running;
    const work = this.turns.run('counter', () => this.database.transaction(this.viewer, () => this.said(token)));
    const done = work.finally(() => this.asked.delete(token));
    this.asked.set(token, done);
    return done;
  }

  private async said(token: string): Promise<Said> {
    const counter = await this.counters.opened(this.viewer, hashOf(token));
    if (!counter) throw new NotFound();
    const { alert, day, zone } = await this.today.of(this.viewer, counter.subject, counter.counts);
    if (!alert) throw new NotFound();
    const { language } = counter;
    const left = Math.ceil((endOfDay(day, zone).getTime() - this.clock.now().getTime()) / 1000);
    return {
      words: {
        number: alert.count,
        written: countIn(alert.count, 'day', language),
        sentence: headline(alert.facts, language),
        language,
      },
      content: counterContent(alert, await this.organisation.current(), language),
      keep: Math.max(1, Math.min(left, longest)),
    };
  }

  /** A picture is drawn once, whoever asks for it. */
  private draw(tag: string, data: object, as: 'png' | 'svg'): Promise<Buffer> {
    const known = this.drawn.get(tag);
    if (known) return known;
    const drawn = Promise.resolve(this.typesetter.draw({ template: 'counter', data, as, palette: true, scale: 2 }));
    drawn.catch(() => this.drawn.delete(tag));
    this.drawn.set(tag, drawn);
    const oldest = this.drawn.keys().next().value;
    if (this.drawn.size > mostKept && oldest !== undefined) this.drawn.delete(oldest);
    return drawn;
  }
}
