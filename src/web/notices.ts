/** What a page says after a change. The address carries only the code: no name and no reference stands in a URL. */
export const notices = {
  registered: 'The defender is registered. Record the first event next.',
  corrected: 'Your corrections are saved.',
  recorded: 'The event is recorded. Status and coming dates have been worked out again.',
  'event-corrected': 'The event is corrected. Status and coming dates have been worked out again.',
  retracted: 'The event is retracted. It stays in the record with your reason and no longer counts.',
  restored: 'The event is restored and counts again.',
  'group-formed': 'The joint case is formed.',
  'group-corrected': 'The joint case is corrected.',
} as const;

export type NoticeCode = keyof typeof notices;

/** The notice that a `?done=` parameter names; anything else says nothing. */
export function noticeOf(done: unknown): string | undefined {
  return typeof done === 'string' && Object.hasOwn(notices, done) ? notices[done as NoticeCode] : undefined;
}
