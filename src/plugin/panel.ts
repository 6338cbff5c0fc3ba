import type { Vote } from '../crashes/decision.ts'
import type { Report } from '../crashes/report.ts'
import { checkSymbolicated, checkVote } from './answers.ts'
import { type CallFailure, guard, type Outcome, type Tally } from './guard.ts'
import type { Registered } from './register.ts'

/** A running plugin with the count of its calls. */
export interface Member extends Registered {
  tally: Tally
}

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

/** Asks all classifiers about a report at once; votes come in the plugins' order. */
export function classifyPanel(
  members: readonly Member[],
  timeLimit: number,
): (report: Report) => Ballot | Promise<Ballot> {
  const classifiers = members.flatMap(({ plugin, tally, classifiers }) =>
    classifiers.map((classifier) => ({
      plugin: plugin.name,
      name: classifier.name,
      run: guard<Report, Vote | null>({
        plugin: plugin.name,
        name: classifier.name,
        timeLimit,
        tally,
        call: (report, call) => classifier.classify(report, call),
        check: checkVote,
      }),
    })),
  )

  function count(outcomes: readonly Outcome<Vote | null>[]): Ballot {
    const ballot: Ballot = { votes: [], failures: [] }
    outcomes.forEach((outcome, index) => {
      const { plugin, name } = classifiers[index]!
      if (!outcome.ok) ballot.failures.push(outcome.failure)
      else if (outcome.answer !== null) ballot.votes.push({ ...outcome.answer, plugin, classifier: name })
    })
    return ballot
  }

  return (report) => {
    const outcomes = classifiers.map(({ run }) => run(report))
    return outcomes.every(isSettled) ? count(outcomes) : Promise.all(outcomes).then(count)
  }
}

/** Lets one symbolicator after the other work on what the one before resolved. */
export function symbolicatePanel(
  members: readonly Member[],
  timeLimit: number,
): (report: Report) => Symbolication | Promise<Symbolication> {
  const symbolicators = members.flatMap(({ plugin, tally, symbolicators }) =>
    symbolicators.map((symbolicator) => ({
      plugin: plugin.name,
      run: guard<Report, Report>({
        plugin: plugin.name,
        name: symbolicator.name,
        timeLimit,
        tally,
        call: (report, call) => symbolicator.symbolicate(report, call),
        check: checkSymbolicated,
      }),
    })),
  )

  function continueFrom(start: number, so: Symbolication): Symbolication | Promise<Symbolication> {
    for (let index = start; index < symbolicators.length; index++) {
      const { plugin, run } = symbolicators[index]!
      const outcome = run(so.report)
      if (!isSettled(outcome)) return outcome.then((late) => continueFrom(index + 1, include(so, plugin, late)))
      include(so, plugin, outcome)
    }
    return so
  }

  return (report) => continueFrom(0, { report, resolvedBy: [], failures: [] })
}

function include(so: Symbolication, plugin: string, outcome: Outcome<Report>): Symbolication {
  if (!outcome.ok) so.failures.push(outcome.failure)
  else if (outcome.answer !== so.report) {
    so.report = outcome.answer
    so.resolvedBy.push(plugin)
  }
  return so
}

function isSettled<T>(outcome: Outcome<T> | Promise<Outcome<T>>): outcome is Outcome<T> {
  return !(outcome instanceof Promise)
}
