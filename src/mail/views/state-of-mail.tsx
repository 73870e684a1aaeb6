import { momentText } from '../../web/day-text';
import { stateWords, troubles } from '../domain/mail-state';
import type { ListedMail } from '../mail-lists.service';

/** How far a mail has come, and what stands in its way. @param sends whether a mail server is set up */
export function StateOfMail({ mail, sends }: { mail: ListedMail; sends: boolean }) {
  const { state, sentAt, trouble } = mail;
  if (sentAt) return <>Sent {momentText(sentAt)}</>;
  if (state === 'waiting' && !sends) return <>Kept here</>;
  return (
    <>
      <b class={state === 'given-up' ? 'tag held' : 'tag'}>{stateWords[state]}</b>
      {trouble && <> {troubles[trouble]}</>}
    </>
  );
}
