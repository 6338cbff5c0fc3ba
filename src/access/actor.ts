import type { Viewer } from './viewer.ts'

/** What histories call whoever asks. */
export const actorOf = (viewer: Viewer): string => (viewer.kind === 'token' ? viewer.name : 'somebody')
