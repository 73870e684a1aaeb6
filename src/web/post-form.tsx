import type { ComponentChildren, FormHTMLAttributes } from 'preact';
import { currentScope } from '../access/scope';

type PostFormProps = Omit<FormHTMLAttributes, 'method'> & { action: string; children: ComponentChildren };

/** The only form that posts: it carries the mark by which the guard knows that it comes from a page of ours. */
export function PostForm({ children, ...rest }: PostFormProps) {
  const csrf = currentScope()?.csrf;
  return (
    <form method="post" {...rest}>
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  );
}
