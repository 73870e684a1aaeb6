import { counted, momentText } from '../../web/day-text';
import { PostForm } from '../../web/post-form';
import { stateWords, troubles } from '../domain/delivery-state';
import type { ListedDelivery } from '../webhook-log.service';
import { kindWords } from './webhook-words';

interface DeliveryRowProps {
  path: string;
  delivery: ListedDelivery;
  /** Is the webhook off? */
  isOff: boolean;
}

/** One message in the list of what was sent: never what it says. */
export function DeliveryRow({ path, delivery, isOff }: DeliveryRowProps) {
  const { id, kind, createdAt, sentAt, nextTryAt, state, trouble, status, answer, tries } = delivery;
  return (
    <li>
      <div>
        <p>
          {kindWords[kind]}, {momentText(createdAt)}
        </p>
        <p class="under">
          <code>msg_{id}</code>
        </p>
      </div>
      <div class="under">
        <p>
          <b class={state === 'given-up' ? 'tag held' : 'tag'}>{stateWords[state]}</b> {sentAt && momentText(sentAt)}
          {tries > 0 && ` ${counted(tries, 'try', 'tries')}.`}
          {state === 'waiting' && trouble && ` Again ${momentText(nextTryAt)}.`}
        </p>
        {(trouble ?? status) && (
          <p>
            {trouble && troubles[trouble]} {status && `Status ${status}.`}
          </p>
        )}
        {answer && (
          <p>
            It answered: <q dir="auto">{answer}</q>
          </p>
        )}
      </div>
      <div class="end">
        {!isOff && (tries > 0 || state !== 'waiting') && (
          <PostForm action={`${path}/deliveries/${id}/again`}>
            <button class="btn">
              Send again<span class="hidden"> what was made {momentText(createdAt)}</span>
            </button>
          </PostForm>
        )}
      </div>
    </li>
  );
}
