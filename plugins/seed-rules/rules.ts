import type { Vote } from '../../src/crashes/decision.ts'
import type { Report } from '../../src/crashes/report.ts'
import { type Sighting, type Sightings, shorten } from './location.ts'
import type { Options } from './options.ts'
import { words } from './words.ts'

export interface Rule {
  /** Also the name of its classifier. */
  id: string
  when(report: Report, sightings: Sightings, options: Options): Pick<Vote, 'confidence' | 'reason'> | null
  vote: Pick<Vote, 'severity' | 'category'>
}

/** The default rules of the crash reporting plan (stage 4.3), and the categories that it leaves to the reader. */
export const rules: readonly Rule[] = [
  {
    id: 'persistence-layer',
    when: (_, { persistence }) => located('persistence layer', persistence),
    vote: { severity: 'HIGH', category: 'DATA_CORRUPTION' },
  },
  {
    id: 'network-layer',
    when: (_, { network }) => located('network layer', network),
    vote: { severity: 'MEDIUM', category: 'NETWORK' },
  },
  { id: 'critical-workflow', when: criticalWorkflow, vote: { severity: 'CRITICAL' } },
  { id: 'administrator', when: administrator, vote: { severity: 'HIGH' } },
  {
    id: 'memory',
    when: (_, { memory }) => located('management of memory', memory),
    vote: { category: 'MEMORY_MANAGEMENT' },
  },
  { id: 'user-interface', when: (_, { ui }) => located('user interface', ui), vote: { category: 'UI' } },
  { id: 'business-logic', when: businessLogic, vote: { category: 'BUSINESS_LOGIC' } },
]

function located(layer: string, sighting: Sighting | undefined) {
  if (sighting === undefined) return null
  const { term, where, confidence } = sighting
  return { confidence, reason: `The crash is located in the ${layer}: "${term}" stands ${where}.` }
}

function criticalWorkflow({ user, tags }: Report, _: Sightings, { criticalWorkflows, criticalTags }: Options) {
  const workflow = user?.workflow
  if (workflow && isOneOf(workflow, criticalWorkflows)) {
    return { confidence: 0.95, reason: `The workflow "${shorten(workflow)}" was active, which is listed as critical.` }
  }
  const tag = tags.find(({ key, value }) => criticalTags.includes(key) && /^(?:true|yes|1)$/i.test(value))
  return tag ? { confidence: 0.95, reason: `The tag ${shorten(tag.key)} marks the crash as critical.` } : null
}

function administrator({ user }: Report, _: Sightings, { administratorRoles }: Options) {
  const role = user?.role
  if (!role || !isOneOf(role, administratorRoles)) return null
  return { confidence: 0.95, reason: `It hit an administrator (role "${shorten(role)}").` }
}

/** An error of the domain by its name; failing that, the app's own code failing on its own while business is at stake. */
function businessLogic({ exceptions, business }: Report, sightings: Sightings) {
  const { businessLogic: named, ...others } = sightings
  if (named) {
    const found = located('business logic', named)!
    return { ...found, confidence: Math.min(found.confidence, 0.6) }
  }
  const top = exceptions.findLast(({ frames }) => frames.length > 0)?.frames[0]
  const atStake = (business?.activeBatches ?? 0) > 0 || (business?.activeCustomers ?? 0) > 0
  if (!top?.inApp || !atStake || Object.keys(others).length > 0) return null
  const where = shorten(top.function ?? top.filename ?? '?')
  return { confidence: 0.35, reason: `The app's own code (${where}) failed while customers or batches were active.` }
}

function isOneOf(name: string, listed: readonly string[]): boolean {
  const plain = words(name).join('')
  return listed.some((other) => other === name || (plain !== '' && words(other).join('') === plain))
}
