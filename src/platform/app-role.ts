/** The role as which the application works: it owns nothing, and row security holds for it (migration 0008). */
export const APP_ROLE = 'vigil_app';
