import type { Role } from '../model/role.ts';

/** Who answers first: those who lead, else those responsible, else whoever is named. */
export function mainRoles(roles: readonly Role[]): readonly Role[] {
  const leads = roles.filter((role) => role.role === 'lead');
  const responsible = roles.filter((role) => role.role === 'responsible');
  return leads.length > 0 ? leads : responsible.length > 0 ? responsible : roles;
}
