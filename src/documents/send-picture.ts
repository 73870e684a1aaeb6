import type { Response } from 'express';

/** Answers with the picture of a page. Its name says nothing of the document. */
export const sendPicture = (response: Response, picture: Buffer): void =>
  void response.set('Content-Disposition', 'inline; filename="page.png"').type('png').send(picture);
