import type { ComponentChildren } from 'preact';
import type { ComposedAlert } from '../../alerts/domain/compose';

interface SaidSectionProps {
  alert: ComposedAlert;
  /** Does the page say further down what stands in the way? Not to partners, who are not told either that a case is quiet. */
  explained: boolean;
  /** Drafts and pictures, where they are there. */
  children?: ComponentChildren;
}

/** What will be said outside, or that nothing is. */
export function SaidSection({ alert, explained, children }: SaidSectionProps) {
  if (alert.quiet && explained) {
    return (
      <section aria-labelledby="said">
        <h2 id="said">What will be said</h2>
        <p>
          Nothing. The case is kept quiet, or that of somebody whom the date concerns: there is no text and no picture
          for outside, and mails name nobody. The date stands here so that nobody is taken by surprise.
        </p>
      </section>
    );
  }
  if (alert.audience === 'task') {
    return (
      <section aria-labelledby="said">
        <h2 id="said">What will be said</h2>
        <p>
          Nothing in public, as it stands: this is a task for the team.
          {explained && ' What stands in the way is told below.'}
        </p>
        {children}
      </section>
    );
  }
  return (
    <section aria-labelledby="said">
      <h2 id="said">What will be said</h2>
      <blockquote class="headline" dir="auto">
        {alert.headline}
      </blockquote>
      {children}
    </section>
  );
}
