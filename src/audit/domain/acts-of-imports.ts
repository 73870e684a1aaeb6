import { type Act, of } from './act';

/** What is done with tables that people bring in. */
export const actsOfImports: Record<string, Act> = {
  ...of(
    'export',
    {
      'import.created': 'registered the case by an import',
      'import.added': 'added to the case by an import',
      'import.removed': 'removed the case again by taking back an import',
      'import.taken-back': 'took back what an import had added to the case',
    },
    'changed',
  ),
  ...of('export', {
    'import.list': 'looked at the own imports',
    'import.taken': 'brought a table in',
    'import.read': 'looked at an own import',
    'import.columns': 'looked at what the columns of an import mean',
    'import.mapped': 'said what the columns of an import mean',
    'import.profile': 'looked at what a profile says of an import',
    'import.profiles': 'looked at the profiles of tables',
    'import.profile-copied': 'copied a profile of tables',
    'import.profile-removal-asked': 'was asked whether a profile of tables is to be deleted',
    'import.profile-removed': 'deleted a profile of tables',
    'import.reopened': 'let the file of an import be read otherwise',
    'import.rows': 'looked at the rows of an import',
    'import.row': 'looked at a row of an import',
    'import.row-corrected': 'corrected a row of an import',
    'import.row-chosen': 'said what is to become of a row of an import',
    'import.new-cases': 'let rows of an import be new cases',
    'import.problems': 'fetched what is to be known of the rows of an import',
    'import.begun': 'let an import be written',
    'import.stopped': 'stopped an import',
    'import.halted': 'had an import stopped, since references of it are those of other cases',
    'import.undo-asked': 'was asked whether an import is to be taken back',
    'import.undone': 'let an import be taken back',
    'import.removal-asked': 'was asked whether an import is to be removed',
    'import.erased': 'removed an import with its file',
    'command.imports-list': 'listed the imports',
    'command.imports-show': 'looked at an import',
    'command.imports-undo': 'gave the command to take an import back',
  }),
};
