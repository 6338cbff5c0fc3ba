import type { Notice } from './notice.ts'

/** The channels of an installation. Every node listens to all of them. */
export interface Channels {
  all: readonly string[]
  /** What is told about one project is told on one channel, so that it arrives in order. */
  of(notice: Notice): string
}

/** Into how many channels a cluster's projects are divided: so many of its servers can share the work. */
const SPREAD = 16

/** Installations may share a Redis, whose channels know no database numbers: each has its own. */
export function channelsOf(installation: string, isCluster: boolean): Channels {
  const plain = `evenkeel:notices:${installation}`
  if (!isCluster) return { all: [plain], of: () => plain }
  const ofProject = (project: number) => `${plain}:${project % SPREAD}`
  return {
    all: [plain, ...Array.from({ length: SPREAD }, (_, remainder) => ofProject(remainder))],
    of: (notice) => ('project' in notice ? ofProject(notice.project) : plain),
  }
}
