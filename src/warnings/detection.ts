import type { Bus } from '../bus/notice.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Registry } from '../plugin/registry.ts'
import type { Database } from '../storage/database.ts'
import { askDetectors } from './ask-detectors.ts'
import { dropSilent } from './drop-silent.ts'
import { claimLooks, type Look, PAGE } from './due-looks.ts'
import { storeAnswers } from './store-answers.ts'
import { silentFrom } from './store-findings.ts'

export interface DetectionOptions {
  database: Database
  bus: Bus
  clock: Clock
  log: Log
  detectors: Pick<Registry, 'names' | 'detect'>
}

/** Pages of series that one round takes at most. */
const MOST_PAGES = 20

/** Shows series in which something came to the detectors, and opens, changes and resolves warnings. To be called regularly. */
export function createDetection(options: DetectionOptions): { round(): Promise<void> } {
  return {
    async round() {
      for (let page = 0; page < MOST_PAGES; page++) {
        if (!(await lookAtPage(options))) break
      }
      await dropSilent(options)
    },
  }
}

/** Whether there may be more, and the detectors kept up with these. */
async function lookAtPage(options: DetectionOptions): Promise<boolean> {
  const { database, clock, log, detectors } = options
  const now = clock.now()
  const { id, looks } = await claimLooks(database, now)
  if (looks.length === 0) return false
  const [heard, late] = partition(looks, ({ series }) => silentFrom(series.samples) > now)
  const nobody = { heard: new Map(), asked: new Set<string>(), isDone: true }
  const answers = [...(await askDetectors(detectors, heard)), ...late.map((look) => ({ look, ...nobody }))]
  for (const [projectId, ofProject] of Map.groupBy(answers, ({ look }) => look.projectId)) {
    try {
      await storeAnswers(options, projectId, id, ofProject)
    } catch (error) {
      // The other projects are not to wait for it. Its looks are taken up again when the claim has run out.
      log.error({ err: error, project: projectId }, 'what detectors found was not stored; trying again')
    }
  }
  return looks.length === PAGE && answers.every(({ isDone }) => isDone)
}

function partition(looks: readonly Look[], holds: (look: Look) => boolean): [Look[], Look[]] {
  const { yes = [], no = [] } = Object.groupBy(looks, (look) => (holds(look) ? 'yes' : 'no'))
  return [yes, no]
}
