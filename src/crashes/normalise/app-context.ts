import type { AppContext } from '../report.ts'
import { readActiveFeatures } from './features.ts'
import { isJson, knownText } from './json.ts'
import { readPerformance } from './performance.ts'
import { releaseParts } from './release.ts'
import { firstAmount, firstText, places, type Sources, spellings } from './sources.ts'

const appName = spellings('app_name', 'name')
const appVersion = spellings('app_version', 'version')
const appBuild = spellings('app_build', 'build')
const memory = spellings('app_memory', 'memory_usage', 'memory')
const state = spellings('state', 'status', 'database_state')
const databaseState = spellings('database_state')

/** The app and the state it was in, with the release as the last word on its version. Null when nothing is known. */
export function readAppContext(sources: Sources, release: string | null, dist: string | null): AppContext | null {
  const { contexts, extra, tags, notes } = sources
  const from = places(contexts.app, extra.app)
  const released = releaseParts(release)
  const app: AppContext = {
    name: firstText(from, appName) ?? released.name,
    version: firstText(from, appVersion) ?? released.version,
    build: firstText(from, appBuild) ?? dist ?? released.build,
    activeFeatures: readActiveFeatures(sources),
    performance: readPerformance(sources),
    memory: firstAmount(from, memory, notes),
    databaseState:
      (isJson(contexts.database) ? firstText([contexts.database], state) : knownText(contexts.database)) ??
      firstText(places(contexts.app, extra, tags), databaseState),
  }
  return isEmpty(app) ? null : app
}

function isEmpty({ activeFeatures, performance, ...single }: AppContext): boolean {
  return (
    activeFeatures.length === 0 &&
    Object.keys(performance).length === 0 &&
    Object.values(single).every((value) => value === null)
  )
}
