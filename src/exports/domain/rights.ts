import type { Permission } from '../../access/domain/roles';
import { everything } from './templates';

/** What of an export says which rights it needs. */
export interface Taken {
  template: string;
  /** Are identity documents printed in it? */
  identityDocuments: boolean;
}

/**
 * What whoever takes this out must be allowed, each time that something is done with it: when it is asked for, made, tried
 * again, fetched. Identity documents are sealed records; an archive of everything holds files, people and sealed records.
 * No token has `archive.take`, so no program gets such an archive.
 */
export const rightsToTake = ({ template, identityDocuments }: Taken): Permission[] => {
  const rights: Permission[] = ['case.export'];
  if (identityDocuments) rights.push('confidential.read');
  if (template === everything.code) rights.push('archive.take');
  return rights;
};
