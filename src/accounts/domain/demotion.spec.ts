import { roles } from '../../access/domain/roles';
import { isDemotion } from './demotion';

describe('a change of role', () => {
  it('takes nothing from a campaigner who becomes an administrator', () => {
    expect(isDemotion('campaigner', 'administrator')).toBe(false);
  });

  it('takes the export from a reviewer who becomes a researcher', () => {
    expect(isDemotion('reviewer', 'researcher')).toBe(true);
  });

  it('takes cases from everybody who becomes a partner', () => {
    for (const role of roles.filter((one) => one !== 'partner')) expect(isDemotion(role, 'partner')).toBe(true);
  });

  it('takes nothing when the role stays', () => {
    for (const role of roles) expect(isDemotion(role, role)).toBe(false);
  });
});
