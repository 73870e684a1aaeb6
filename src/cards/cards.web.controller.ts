import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import type { Viewer } from '../access/viewer';
import { AlertsService } from '../alerts/alerts.service';
import { languageCodes, type LanguageCode } from '../alerts/domain/wording/language';
import { DefendersService } from '../defenders/defenders.service';
import { GroupsService } from '../groups/groups.service';
import { isDay } from '../lib/calendar-date';
import { Invalid, NotFound } from '../lib/errors';
import { Clock } from '../platform/clock';
import { IdPipe } from '../web/id.pipe';
import { CardsService } from './cards.service';
import { formats, isFormat } from './domain/formats';

/** The pictures of an alert. Neither their addresses nor their names say whom they are about. */
@ApiExcludeController()
@Controller()
export class CardsWebController {
  constructor(
    private readonly cards: CardsService,
    private readonly alerts: AlertsService,
    private readonly defenders: DefendersService,
    private readonly groups: GroupsService,
    private readonly clock: Clock,
  ) {}

  @Get('defenders/:id/alerts/:key/card/:format.png')
  @Allow('case.read', 'card.drawn')
  async ofDefender(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('key') key: string,
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    await this.defenders.get(viewer, id);
    await this.send(viewer, { kind: 'defender', subjectId: id, key }, format, query, response);
  }

  @Get('groups/:id/alerts/:key/card/:format.png')
  @Allow('case.read', 'card.drawn')
  async ofGroup(
    @CurrentViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('key') key: string,
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    await this.groups.get(viewer, id);
    await this.send(viewer, { kind: 'group', subjectId: id, key }, format, query, response);
  }

  private async send(
    viewer: Viewer,
    of: { kind: 'defender' | 'group'; subjectId: string; key: string },
    format: string,
    { on, lang }: Record<string, unknown>,
    response: Response,
  ): Promise<void> {
    if (!isFormat(format)) throw new NotFound('There is no such format of a card.');
    const language = languageOf(lang);
    const near = typeof on === 'string' && isDay(on) ? on : this.clock.today();
    const alert = await this.alerts.find(viewer, { ...of, near });
    if (!alert) throw new NotFound('There is no such alert, or none any more.');
    const card = await this.cards.card(viewer, alert, { language, format });
    const { width, height } = formats[format];
    const name = `card-${width}x${height}-${language}.png`;
    response.set('Content-Disposition', `inline; filename="${name}"`).type('png').send(card);
  }
}

function languageOf(lang: unknown): LanguageCode {
  const language = languageCodes.find((code) => code === (lang ?? 'en'));
  if (language) return language;
  throw new Invalid([{ path: 'lang', message: `is not a language of cards. Accepted: ${languageCodes.join(', ')}.` }]);
}
