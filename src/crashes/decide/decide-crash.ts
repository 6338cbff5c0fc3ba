import type { Classification, Impact, Recommendation } from '../decision.ts'
import type { Report } from '../report.ts'
import { assessImpact } from './assess-impact.ts'
import { combineVotes } from './combine-votes.ts'
import { recommend } from './recommend.ts'

export type Step = 'symbolicate' | 'classify' | 'assess' | 'recommend'

/** What a step did, or what went wrong in it. `plugin` is null for the product's own part. */
export type ProcessingNote = { step: Step; plugin: string | null } & ({ note: string } | { failure: string })

export interface Decision {
  /** As symbolicated. */
  report: Report
  classification: Classification
  impact: Impact
  recommendations: Recommendation[]
  notes: ProcessingNote[]
}

/** The plugins' part in a decision. Neither function rejects: failures are in the answer. */
export interface Deciders {
  symbolicate(report: Report): Promise<Symbolicated>
  classify(report: Report): Promise<Votes>
}

interface Symbolicated {
  report: Report
  resolvedBy: string[]
  failures: Failure[]
}

interface Votes {
  votes: Classification['votes']
  failures: Failure[]
}

interface Failure {
  plugin: string
  /** The classifier or symbolicator. */
  name: string
  message: string
}

/** Decides what a crash means: symbolicate, classify, assess the impact, recommend. */
export async function decideCrash(report: Report, deciders: Deciders): Promise<Decision> {
  const symbolicated = await deciders.symbolicate(report)
  return conclude(symbolicated, await deciders.classify(symbolicated.report))
}

function conclude(symbolicated: Symbolicated, ballot: Votes): Decision {
  const { report } = symbolicated
  const classification = combineVotes(ballot.votes)
  const impact = assessImpact(report, classification)
  const recommendations = recommend(report, classification, impact)
  const notes: ProcessingNote[] = [
    ...symbolicated.resolvedBy.map((plugin) => ({ step: 'symbolicate' as const, plugin, note: 'Resolved frames.' })),
    ...symbolicated.failures.map((failure) => failed('symbolicate', failure)),
    ...ballot.votes.map(({ plugin, classifier, reason }) => ({
      step: 'classify' as const,
      plugin,
      note: `${classifier}: ${reason}`,
    })),
    ...ballot.failures.map((failure) => failed('classify', failure)),
    own('classify', `${classification.severity} ${classification.category}, confidence ${classification.confidence}.`),
    own('assess', `Business impact ${impact.businessImpact}, risk of data loss ${impact.dataLossRisk}.`),
    own('recommend', `${recommendations.length} recommendations.`),
  ]
  return { report, classification, impact, recommendations, notes }
}

function own(step: Step, note: string): ProcessingNote {
  return { step, plugin: null, note }
}

function failed(step: Step, { plugin, name, message }: Failure): ProcessingNote {
  return { step, plugin, failure: `${name}: ${message}` }
}
