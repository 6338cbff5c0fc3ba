import { type CustomerFacts, type Recommendation, shorten } from 'evenkeel/plugin'
import { scoreAdoption, unusedFeatures } from './adoption.ts'
import { crashRise, csatFall, LOW_SATISFACTION } from './churn-risk.ts'
import type { Options } from './options.ts'
import { scoreSatisfaction } from './satisfaction.ts'
import { hoursToResolve, ticketShare } from './support.ts'
import { keptShare } from './usage.ts'
import { counted, shown } from './wording.ts'

type Rule = (facts: CustomerFacts, options: Options) => Recommendation | null

/** What to do about a customer, the most urgent first. */
export function recommend(facts: CustomerFacts, options: Options): Recommendation[] {
  return rules.flatMap((rule) => rule(facts, options) ?? [])
}

const urgentTickets: Rule = ({ support }) => {
  const count = support?.openUrgent ?? 0
  if (count === 0) return null
  if (count === 1) return { action: 'Resolve the urgent ticket.', reason: 'It is open, of severity CRITICAL or HIGH.' }
  return {
    action: `Resolve the ${shown(count)} urgent tickets.`,
    reason: `${shown(count)} of severity CRITICAL or HIGH are open.`,
  }
}

/** Smaller changes come and go. */
const FELL = 0.25

const lessUsage: Rule = (facts) => {
  const fall = 1 - (keptShare(facts) ?? 1)
  if (facts.usage === null || fall < FELL) return null
  const { current, before } = facts.usage
  const days = shown(facts.days)
  const reason = `${counted(current.events, 'event')} in ${days} days, against ${shown(before?.events ?? 0)} in those before.`
  if (current.events === 0) return { action: `Call them: nobody has used the app for ${days} days.`, reason }
  // All of it is for those who are gone.
  const percent = Math.min(99, Math.round(100 * fall))
  return { action: `Call them: usage fell by ${percent} %.`, reason }
}

/** Half as many again as before. */
const MORE_CRASHES = 1 / 3

const crashes: Rule = (facts) => {
  if (crashRise(facts) < MORE_CRASHES) return null
  const { current, before } = facts.crashes
  const reason = `${counted(current, 'crash', 'crashes')} in ${shown(facts.days)} days, against ${shown(before)} in those before.`
  return { action: 'Look at the crashes that hit them.', reason }
}

/** Points of five. */
const CSAT_FELL = 0.5

const unhappy: Rule = (facts) => {
  const satisfaction = scoreSatisfaction(facts)
  if (satisfaction === null) return null
  const { score, reason } = satisfaction
  if (score < LOW_SATISFACTION) return { action: 'Ask them what they are unhappy with.', reason }
  return csatFall(facts) < CSAT_FELL ? null : { action: 'Ask them what has become worse.', reason }
}

const slowSupport: Rule = (facts, { resolveHours }) => {
  const hours = hoursToResolve(facts)
  if (hours === null || hours <= resolveHours) return null
  const reason = `They took ${shown(hours)} h on average; ${shown(resolveHours)} h are the target.`
  return { action: 'Resolve their tickets sooner.', reason }
}

const manyTickets: Rule = (facts, options) => {
  if ((ticketShare(facts, options) ?? 0) < 0.5) return null
  const reason = `They opened ${counted(facts.support!.opened, 'ticket')} in ${shown(facts.days)} days.`
  return { action: 'Find out what they keep asking about.', reason }
}

/** Fewer say nothing about the others. */
const LEAST_WORKFLOWS = 10

const unfinished: Rule = ({ usage }) => {
  if (usage === null) return null
  const { completed, failed, abandoned } = usage.current
  const all = completed + failed + abandoned
  if (all < LEAST_WORKFLOWS || (failed + abandoned) / all < 0.25) return null
  const reason = `Of ${shown(all)} workflows ${shown(failed)} failed and ${shown(abandoned)} were abandoned.`
  return { action: 'Help them to finish what they begin.', reason }
}

/** As many as anybody is shown at once. */
const SHOWN_FEATURES = 3

const littleAdoption: Rule = (facts, options) => {
  const adoption = scoreAdoption(facts, options)
  if (adoption === null || adoption.score === 100 || facts.usage?.current.events === 0) return null
  const features = unusedFeatures(facts).slice(0, SHOWN_FEATURES)
  return { action: `Show them ${features.map((name) => shorten(name, 60)).join(', ')}.`, reason: adoption.reason }
}

const unasked: Rule = (facts) => {
  if (!facts.usage?.current.people || scoreSatisfaction(facts) !== null) return null
  return { action: 'Ask them how satisfied they are.', reason: `None of them said so in ${shown(facts.days)} days.` }
}

const rules = [
  urgentTickets,
  lessUsage,
  crashes,
  unhappy,
  slowSupport,
  manyTickets,
  unfinished,
  littleAdoption,
  unasked,
] as const
