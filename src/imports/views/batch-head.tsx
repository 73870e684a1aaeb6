import type { ComponentChildren } from 'preact';
import { momentText } from '../../web/day-text';
import { Breadcrumb } from '../../web/layout';
import type { Batch } from '../batch';

export const batchTitle = ({ label, createdAt }: Batch): string => label ?? `Import of ${momentText(createdAt)}`;

/** The way back and the heading of every page of an import. */
export function BatchHead({
  batch,
  heading,
  deeper,
  children,
}: {
  batch: Batch;
  heading: string;
  deeper?: boolean;
  children?: ComponentChildren;
}) {
  const own = { href: `/imports/${batch.id}`, label: <bdi dir="auto">{batchTitle(batch)}</bdi> };
  return (
    <>
      <Breadcrumb trail={[{ href: '/imports', label: 'Bring cases in' }, ...(deeper ? [own] : [])]} />
      <header class="head">
        <h1>{heading}</h1>
        {children}
      </header>
    </>
  );
}

/** Removes the import: always at the end of a page, and behind a question. */
export function RemovalLink({ batch }: { batch: Batch }) {
  return (
    <p>
      <a href={`/imports/${batch.id}/removal`}>Remove this import and its file</a>
    </p>
  );
}
