/** How far a sign-in has come: a code is still asked for, a second factor must still be set up, or it is done. */
export type Stage = 'second_factor' | 'enrol' | 'full';
