import type { Classification, CrashCategory, Impact, Recommendation } from '../decision.ts'
import type { Report } from '../report.ts'
import { actionRequired, escalationRequired } from './assess-impact.ts'
import { severityRank, severityTargets } from './severity-targets.ts'
import { sinceSyncSeconds } from './sync-age.ts'
import { specialistTeams } from './teams.ts'

/** Below this the category is not worth acting on before a person has looked. */
const doubtful = 0.3

type Decided = Pick<Classification, 'severity' | 'category' | 'confidence'>

/** What to do about a crash, most urgent first; equal priorities stay in the order contain, tell, assign, look into. */
export function recommend(report: Report, classification: Decided, impact: Impact): Recommendation[] {
  return [
    ...contain(report, classification, impact),
    ...tell(impact),
    assign(classification),
    ...lookInto(report, classification),
  ].sort((a, b) => b.priority - a.priority)
}

function contain(report: Report, { severity }: Decided, impact: Impact): Recommendation[] {
  const actions: Recommendation[] = []
  const { priorityScore } = severityTargets[severity]
  if (actionRequired(impact.dataLossRisk)) {
    const priority = impact.dataLossRisk === 'HIGH' ? 10 : 9
    const risk = `The risk of losing data is ${impact.dataLossRisk.toLowerCase()}`
    actions.push({
      action: 'Switch the app to safe mode',
      reason: `${risk}: nothing should be written meanwhile.`,
      priority,
    })
    actions.push({ action: 'Force a data sync', reason: `${risk}${pending(report)}.`, priority: priority - 1 })
  }
  const [feature] = impact.affectedFeatures
  if (feature !== undefined && severityRank(severity) >= severityRank('HIGH')) {
    actions.push({
      action: `Disable the feature "${feature}"`,
      reason: `It is affected by a crash of severity ${severity.toLowerCase()}; others should not meet it.`,
      priority: priorityScore - 1,
    })
  }
  return actions
}

function pending(report: Report): string {
  const tasks = report.business?.pendingTasks ?? 0
  if (tasks === 0) return ''
  const age = sinceSyncSeconds(report)
  const since = Number.isFinite(age) ? `${Math.round(age / 60)} min ago` : 'at an unknown time'
  return ` and ${tasks} pending tasks were last synced ${since}`
}

function tell({ businessImpact }: Impact): Recommendation[] {
  if (!escalationRequired(businessImpact)) return []
  return [
    {
      action: 'Escalate to the stakeholders',
      reason: `The business impact is ${businessImpact.toLowerCase()}.`,
      priority: businessImpact === 'SEVERE' ? 10 : 8,
    },
  ]
}

function assign({ severity, category }: Decided): Recommendation {
  const { priorityScore, responseSeconds } = severityTargets[severity]
  const within = responseSeconds < 3600 ? `${responseSeconds / 60} minutes` : `${responseSeconds / 3600} h`
  return {
    action: `Assign it to the ${specialistTeams[category]}`,
    reason: `Crashes of severity ${severity.toLowerCase()} are to be answered within ${within}.`,
    priority: priorityScore,
  }
}

const inquiries: Readonly<Record<Exclude<CrashCategory, 'OTHER'>, Omit<Recommendation, 'priority'>>> = {
  DATA_CORRUPTION: {
    action: "Check the store's integrity and its latest migrations",
    reason: 'The crash happened where data is kept.',
  },
  NETWORK: {
    action: 'Check the service that was called, and how the app meets its absence',
    reason: 'The crash happened where the app talks to the network.',
  },
  MEMORY_MANAGEMENT: { action: 'Profile the memory use', reason: 'The app ran out of memory or misused it.' },
  UI: { action: 'Review the latest changes to the screen', reason: 'The crash happened in UI code.' },
  BUSINESS_LOGIC: {
    action: 'Check the rule against the input that broke it',
    reason: 'The crash happened in the logic of the business.',
  },
}

function lookInto(report: Report, { category, confidence }: Decided): Recommendation[] {
  const actions: Recommendation[] = []
  if (category !== 'OTHER') actions.push({ ...inquiries[category], priority: 4 })
  const setting = settingOf(report)
  if (setting !== '') {
    const { recentActions = [] } = report.user ?? {}
    const reason =
      recentActions.length > 0
        ? `The last actions are known: ${recentActions.slice(-3).join(', ')}.`
        : 'That is where it was met.'
    actions.push({ action: `Reproduce it on ${setting}`, reason, priority: 3 })
  }
  if (confidence < doubtful) {
    actions.push({
      action: 'Classify it by hand',
      reason: `The classification is little more than a guess (confidence ${confidence}).`,
      priority: 2,
    })
  }
  return actions
}

function settingOf({ system, app, release }: Report): string {
  const os = [system?.osName, system?.osVersion].filter(Boolean).join(' ')
  const version = app?.version
    ? `version ${app.version}${app.build ? ` (${app.build})` : ''}`
    : release && `release ${release}`
  return [system?.deviceModel, os, version].filter(Boolean).join(', ')
}
