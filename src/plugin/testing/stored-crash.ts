import type { CrashCategory, Severity } from '../../crashes/decision.ts'
import type { Frame } from '../../crashes/report.ts'

/** A crash as it was stored, in the words of the GraphQL schema. */
export interface StoredCrash {
  /** Global id. */
  id: string
  eventId: string
  title: string
  issue: { id: string; shortId: string; title: string; culprit: string | null }
  severity: Severity
  category: CrashCategory
  platform: string | null
  message: string | null
  classification: {
    severity: Severity
    category: CrashCategory
    confidence: number
    votes: {
      plugin: string
      classifier: string
      severity: Severity | null
      category: CrashCategory | null
      confidence: number
      reason: string
    }[]
  }
  /** Outermost first. */
  exceptions: { type: string | null; value: string | null; module: string | null; frames: Frame[] }[]
  processing: {
    steps: { step: string; plugin: string | null; note: string | null; failure: string | null }[]
    notes: string[]
  }
}

export type CrashAnswer = Omit<StoredCrash, 'title'>

export const CRASH = `
  query ($eventId: String!) {
    project(slug: "default") {
      crash(eventId: $eventId) {
        id
        eventId
        issue { id shortId title culprit }
        severity
        category
        platform
        message
        classification {
          severity category confidence
          votes { plugin classifier severity category confidence reason }
        }
        exceptions {
          type value module
          frames {
            function module filename absPath package lineno colno inApp
            context { pre line post }
          }
        }
        processing { steps { step plugin note failure } notes }
      }
    }
  }`
