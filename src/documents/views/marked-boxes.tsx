import { address } from '../../web/pagination';
import { PostForm } from '../../web/post-form';
import type { Box } from '../domain/box';
import { boxReasonWords } from './document-words';

interface MarkedBoxesProps {
  /** The page of the redaction. */
  href: string;
  page: number;
  boxes: Box[];
  width: number;
}

const percent = (n: number): string => `${n / 100} %`;

/** The boxes of one page: each can be looked at, and taken away. */
export function MarkedBoxes({ href, page, boxes, width }: MarkedBoxesProps) {
  if (boxes.length === 0) return <p class="soft">Nothing is marked on this page.</p>;
  return (
    <PostForm action={`${href}/removal`}>
      <input type="hidden" name="width" value={width} />
      <ul class="lines card">
        {boxes.map(({ id, x0, y0, x1, y1, reason }, i) => (
          <li key={id}>
            <b>
              Box {i + 1}: {boxReasonWords[reason]}
            </b>
            <span class="under">
              {percent(x0)} to {percent(x1)} across, {percent(y0)} to {percent(y1)} down
            </span>
            <span class="actions">
              <a
                class="btn"
                href={`${address(`${href}/pages/${page}`, { width: String(width), box: id, reason })}#at`}
                aria-label={`Show box ${i + 1}`}
              >
                Show
              </a>
              <button class="btn" name="box" value={id} aria-label={`Take box ${i + 1} away`}>
                Take away
              </button>
            </span>
          </li>
        ))}
      </ul>
    </PostForm>
  );
}
