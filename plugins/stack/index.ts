import { definePlugin, type Report, type Vote } from 'evenkeel/plugin'
import { families, type Judgement, judgements } from './families.ts'
import { type Findings, type Found, findSigns } from './find-signs.ts'
import { options } from './options.ts'
import type { Sign } from './sign.ts'

export default definePlugin({
  name: 'stack',
  version: '1.0.0',
  contract: 1,
  config: options,
  register(host, config) {
    // The families are asked about one report after the other, so they share one look at it.
    let last: Report | null = null
    let findings: Findings
    const findingsOf = (report: Report) => {
      if (report !== last) {
        findings = findSigns(report)
        last = report
      }
      return findings
    }
    for (const family of families) {
      if (!config.families.includes(family)) continue
      host.classifier({
        name: family,
        classify(report) {
          const found = findingsOf(report).get(family)
          return found === undefined ? null : vote(found, report)
        },
      })
    }
    if (config.families.includes('uncaught')) {
      host.classifier({
        name: 'uncaught',
        classify: (report) => (isUncaught(report) && !isHarmless(findingsOf(report)) ? voteOnUncaught(report) : null),
      })
    }
  },
})

function vote({ sign, confidence, evidence }: Found, report: Report): Vote {
  const { category, uncaught, caught } = judgementOf(sign)
  const ended = isUncaught(report)
  return {
    severity: ended ? uncaught : caught,
    ...(category && { category }),
    confidence: Math.round(confidence * 100) / 100,
    reason: `${sign.means}: ${evidence}${ended ? ', and nobody caught it' : ''}.`,
  }
}

/** What nobody caught ended the app, or at least what it was doing. */
function voteOnUncaught(report: Report): Vote {
  const reason = report.handled === false ? 'Nobody caught the error.' : 'The error was reported as fatal.'
  return { severity: 'MEDIUM', confidence: 0.5, reason }
}

/** Whether a sign on the root cause says that it does not matter whether anybody caught it. */
function isHarmless(findings: Findings): boolean {
  for (const { sign, onCause } of findings.values()) if (onCause && judgementOf(sign).uncaught === 'LOW') return true
  return false
}

function judgementOf(sign: Sign): Judgement {
  return { ...judgements[sign.family], ...sign }
}

function isUncaught({ handled, level }: Report): boolean {
  return handled === false || level === 'fatal'
}
