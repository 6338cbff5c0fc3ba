import type { CustomerFacts, ScorePart } from 'evenkeel/plugin'
import { partOf } from './part.ts'
import { counted, shown } from './wording.ts'

interface Opinion {
  answers: number
  score: number
  told: string
}

/** What they answered: the mean of CSAT and NPS, each on a scale of 0 to 100 and weighted by its answers. */
export function scoreSatisfaction(facts: CustomerFacts): ScorePart | null {
  const opinions = [opinionOfCsat(facts), opinionOfNps(facts)].filter((one) => one !== null)
  const answers = opinions.reduce((sum, one) => sum + one.answers, 0)
  if (answers === 0) return null
  const score = opinions.reduce((sum, one) => sum + one.score * one.answers, 0) / answers
  return partOf(score, `${opinions.map(({ told }) => told).join('; ')}.`)
}

function opinionOfCsat({ csat }: CustomerFacts): Opinion | null {
  if (csat === null || csat.answers === 0) return null
  const { answers, mean, before } = csat
  const compared = before === null ? '' : `, before it ${shown(before)}`
  const told = `CSAT ${shown(mean)} of 5 from ${counted(answers, 'answer')}${compared}`
  return { answers, score: ((mean - 1) / 4) * 100, told }
}

function opinionOfNps({ nps }: CustomerFacts): Opinion | null {
  if (nps === null || nps.answers === 0) return null
  const { answers, promoters, detractors } = nps
  const value = (100 * (promoters - detractors)) / answers
  return { answers, score: (value + 100) / 2, told: `NPS ${shown(value)} from ${counted(answers, 'answer')}` }
}
