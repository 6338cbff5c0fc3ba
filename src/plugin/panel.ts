import type { Vote } from '../crashes/decision.ts'
import type { Report } from '../crashes/report.ts'
import { checkSymbolicated } from './answers/symbolicated.ts'
import { checkVote } from './answers/vote.ts'
import type { Classifier } from './contract/classifier.ts'
import type { Symbolicator } from './contract/symbolicator.ts'
import type { CallFailure } from './guard/call-failure.ts'
import type { Guarded } from './running-plugin.ts'

export interface Ballot {
  votes: (Vote & { plugin: string; classifier: string })[]
  failures: CallFailure[]
}

export interface Symbolication {
  report: Report
  /** Plugins that resolved something. */
  resolvedBy: string[]
  failures: CallFailure[]
}

/** One addition and the plugin it belongs to. */
export interface Member {
  plugin: string
  addition: Guarded
}

/** Asks all classifiers about a report at once; votes come in the plugins' order. */
export async function askClassifiers(members: readonly Member[], report: Report): Promise<Ballot> {
  const outcomes = await Promise.all(
    members.map(({ addition }) =>
      addition.guard.run((call) => (addition.value as Classifier).classify(report, call), checkVote),
    ),
  )
  const ballot: Ballot = { votes: [], failures: [] }
  outcomes.forEach((outcome, index) => {
    const { plugin, addition } = members[index]!
    if (!outcome.ok) ballot.failures.push(outcome.failure)
    else if (outcome.answer !== null) ballot.votes.push({ ...outcome.answer, plugin, classifier: addition.name })
  })
  return ballot
}

/** Lets one symbolicator after the other work on what the one before resolved. */
export async function askSymbolicators(members: readonly Member[], original: Report): Promise<Symbolication> {
  const resolvedBy: string[] = []
  const failures: CallFailure[] = []
  let report = original
  for (const { plugin, addition } of members) {
    const given = report
    const outcome = await addition.guard.run(
      (call) => (addition.value as Symbolicator).symbolicate(given, call),
      (answer) => checkSymbolicated(answer, given),
    )
    if (!outcome.ok) failures.push(outcome.failure)
    else {
      report = outcome.answer
      if (report.exceptions !== given.exceptions) resolvedBy.push(plugin)
    }
  }
  return { report, resolvedBy, failures }
}
