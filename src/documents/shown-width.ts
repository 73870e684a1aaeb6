/** How wide pages are shown, in pixels. */
export const shownWidths = [320, 640, 960, 1280] as const;

/** The width that an address or a form asks for; another when it asks for none of these. */
export const widthIn = (asked: unknown, usual: number): number =>
  (shownWidths as readonly number[]).includes(Number(asked)) ? Number(asked) : usual;
